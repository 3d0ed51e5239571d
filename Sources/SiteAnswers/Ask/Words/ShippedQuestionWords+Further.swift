extension ShippedQuestionWords {
  /// Languages of Eastern Europe and Turkey.
  static let furtherEuropean = [
    "ru": ShippedQuestionWords(
      asking: """
        сказать, объяснить, описать, перечислить, показать, дать, найти, значит, означает, \
        определение, разница, знать, хотеть, нужен, нужны, использовать, используются, \
        используется, полезен, служит, служат, помогает, помогают, все, пример, такое
        """,
      tools: "инструмент, метод, формат, приём, подход", several: "какие, все, перечислить, список",
      counts: "сколько, количество, число",
      ways: "как, шаг, подготовить, организовать, провести, практика, начать",
      purpose: "цель, назначение, зачем, для чего", rationale: "обоснование, почему, причина",
      outcomes: "результат, эффект, польза, итог", type: "тип, вид, категория",
      phase: "фаза, этап, стадия", related: "связанные, похожие, близкие, альтернатива"),
    "uk": ShippedQuestionWords(
      asking: """
        сказати, пояснити, описати, перелічити, показати, дати, знайти, означає, визначення, \
        різниця, знати, хотіти, потрібен, потрібні, використовувати, використовують, корисний, \
        служить, допомагає, допомагають, усі, всі, приклад, таке
        """,
      tools: "інструмент, метод, формат, прийом, підхід",
      several: "які, усі, всі, перелічити, список",
      counts: "скільки, кількість, число",
      ways: "як, крок, підготувати, організувати, провести, практика, почати",
      purpose: "мета, призначення, навіщо, для чого", rationale: "обґрунтування, чому, причина",
      outcomes: "результати, результат, ефект, користь", type: "тип, вид, категорія",
      phase: "фаза, фази, етап, етапі, стадія", related: "пов’язані, схожі, близькі"),
    "pl": ShippedQuestionWords(
      asking: """
        powiedzieć, wyjaśnić, opisać, wymienić, pokazać, dać, znaleźć, znaczy, oznacza, definicja, \
        różnica, wiedzieć, chcieć, potrzebny, używać, używane, używa, przydatny, służy, służą, \
        pomaga, wszystkie, przykład
        """,
      tools: "narzędzie, narzędzia, narzędzi, metoda, metody, format, technika, podejście",
      several: "jakie, które, wszystkie, wymienić, lista", counts: "ile, liczba",
      ways: "jak, krok, przygotować, zorganizować, praktyka, zacząć",
      purpose: "cel, celem, zamiar, po co", rationale: "uzasadnienie, dlaczego, powód",
      outcomes: "rezultat, rezultaty, efekt, efekty, wynik, wyniki, korzyść",
      type: "rodzaj, typ, typy, kategoria", phase: "faza, fazie, fazy, etap, etapie",
      related: "powiązane, podobne, pokrewne"),
    "tr": ShippedQuestionWords(
      asking: """
        söyle, açıkla, anlat, listele, göster, ver, bul, demek, anlamı, tanım, fark, bilmek, \
        istemek, gerek, kullanmak, kullanılır, yararlı, yarar, yardım, bütün, tüm, örnek
        """,
      tools: "araç, araçlar, yöntem, biçim, teknik, yaklaşım",
      several: "hangi, bütün, tüm, listele",
      counts: "kaç, kaç tane, sayısı", ways: "nasıl, adım, hazırlamak, düzenlemek, uygulama",
      purpose: "amaç, amacı, hedef, ne işe", rationale: "gerekçe, gerekçesi, neden, niçin, sebep",
      outcomes: "sonuç, sonuçlar, sonuçları, çıktı, fayda, etki",
      type: "tür, türü, çeşit, kategori",
      phase: "aşama, aşamada, evre", related: "ilgili, benzer, yakın"),
  ]
}
