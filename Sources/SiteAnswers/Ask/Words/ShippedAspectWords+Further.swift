extension ShippedAspectWords {
  /// Languages of Eastern Europe and Turkey.
  static let furtherEuropean = [
    "ru": ShippedAspectWords(
      durations: """
        как долго, сколько времени, сколько минут, сколько часов, сколько дней, сколько недель, \
        сколько месяцев, длительность, продолжительность, длится, как часто
        """,
      durationNames: "время, длительность, продолжительность, сроки",
      units: """
        секунда, минута, минут, час, часа, часов, день, дня, дней, неделя, недель, месяц, год, \
        лет
        """,
      who: "кто, кого, кому, участвует, участвуют, участники",
      people: "кто, участник, человек, люди, член, команда, группа, роль",
      times: "когда, во сколько",
      exclusions: "не, кроме, без, ни, за исключением",
      comparing: "разница, отличие, отличается, сравнить, сравнение, вместо, лучше, или, между",
      both: "оба, обе, одновременно",
      whole: "сборник, сайт, всего, руководство"),
    "uk": ShippedAspectWords(
      durations: """
        як довго, скільки часу, скільки хвилин, скільки годин, скільки днів, скільки тижнів, \
        скільки місяців, тривалість, триває, як часто
        """,
      durationNames: "час, тривалість, терміни",
      units: """
        секунда, хвилина, хвилин, година, години, годин, день, дні, днів, тиждень, тижнів, \
        місяць, рік, років
        """,
      who: "хто, кого, кому, бере участь, беруть участь, учасники",
      people: "хто, учасник, людина, люди, член, команда, група, роль",
      times: "коли, о котрій",
      exclusions: "не, крім, без, ні, окрім",
      comparing: """
        різниця, відмінність, відрізняється, порівняти, порівняння, замість, краще, або, чи, між
        """,
      both: "обидва, обидві, одночасно",
      whole: "збірка, сайт, усього, посібник"),
    "pl": ShippedAspectWords(
      durations: """
        jak długo, ile czasu, ile minut, ile godzin, ile dni, ile tygodni, ile miesięcy, \
        czas trwania, trwa, trwają, jak często
        """,
      durationNames: "czas, czas trwania, harmonogram",
      units: """
        sekunda, minuta, minut, minuty, godzina, godziny, godzin, dzień, dni, tydzień, tygodnie, \
        tygodni, miesiąc, miesiące, miesięcy, rok, lat
        """,
      who: "kto, kogo, komu, uczestniczy, uczestnicy",
      people: """
        kto, uczestnik, uczestnicy, osoba, osób, osoby, ludzie, członek, zespół, grupa, rola
        """,
      times: "kiedy, o której",
      exclusions: "nie, oprócz, bez, poza, ani, z wyjątkiem",
      comparing: "różnica, różni, porównać, porównanie, zamiast, lepsze, lub, albo, czy, między",
      both: "oba, obie, jednocześnie, zarówno",
      whole: "zbiór, strona, razem, łącznie, podręcznik"),
    "tr": ShippedAspectWords(
      durations: """
        ne kadar sürer, ne kadar zaman, kaç dakika, kaç saat, kaç gün, kaç hafta, kaç ay, süre, \
        süresi, sürer, ne sıklıkta
        """,
      durationNames: "süre, süresi, zaman, takvim",
      units: "saniye, dakika, saat, gün, hafta, ay, yıl",
      who: "kim, kimler, kime, katılır, katılımcı, katılımcılar",
      people: "kim, katılımcı, katılımcılar, kişi, insan, üye, ekip, grup, rol",
      times: "ne zaman, saat kaçta",
      exclusions: "",
      exclusionsBehind: "değil, hariç, dışında, olmayan",
      comparing: "fark, farkı, karşılaştır, yerine, daha iyi, veya, ya da, arasında",
      both: "ikisi, aynı anda, hem",
      whole: "derleme, site, toplam, hepsi, el kitabı"),
  ]
}
