extension ShippedQuestionWords {
  static let english = ShippedQuestionWords(
    asking: """
      tell, explain, describe, list, show, give, find, name, mean, meaning, definition, define, \
      difference, please, know, want, need, expect, use, used, useful, say, stand, help, exist, \
      get, like, available, all, every, example, take, last, one, go, happen, work, out, lot, \
      let, really, actually, exactly, basically, just, also, very, most, else, something, anything, now, still, right, moment, \
      more, less, cant, dont, doesnt, isnt, too, \
      many, much, up, do, doing, does, while, other, thing, whats
      """,
    tools: "tool, instrument, method, format, technique, approach",
    several: "which, list, show, all, every, name, what are, what, any",
    counts: "how many, number of, how big, how large, how much",
    ways: "how, step, prepare, organise, organize, run, practice, set up, conduct, plan, start",
    purpose: "purpose, goal, aim, objective, intention, good for, used for",
    rationale: "rationale, why, reason, justification, when to use",
    outcomes: "outcome, result, achieve, achievement, benefit, effect, output, deliver",
    type: "type, kind, category, sort, class", phase: "phase, stage",
    related: "related, similar, alternative, near, close, complement")

  /// Languages of Western and Southern Europe.
  static let european = [
    "en": english,
    "fr": ShippedQuestionWords(
      asking: """
        dire, expliquer, décrire, lister, montrer, donner, trouver, signifier, définition, \
        définir, différence, savoir, vouloir, falloir, faut, servir, sert, servent, utiliser, \
        utile, utilise, existe, exister, attendre, aider, tous, toutes, exemple, est-ce, dit, \
        veut, disponible, été, avoir, être, aussi, très, vraiment, exactement, concrètement, beaucoup, plus, ai, as, \
        avons, avez, ont, quelque, chose, \
        suis, es, sommes, êtes, sont, sera, seront, soit, fais, faites, font, dois, devons, devez, \
        lui, moi, toi, trop, bien, alors, comme, si, même, \
        pendant
        """,
      tools: "outil, instrument, méthode, format, technique, approche",
      several: "quels, quelles, lister, tous, toutes, montrer, liste",
      counts: "combien, nombre",
      ways: """
        comment, étape, préparer, organiser, pratique, mener, conduire, planifier, commencer
        """,
      purpose: "objectif, but, finalité, servir, sert, servent, à quoi",
      rationale: "justification, pourquoi, raison",
      outcomes: "résultat, effet, bénéfice, avantage, obtenir, apporte",
      type: "type, sorte, catégorie, genre, nature", phase: "phase, étape, stade",
      related: "proche, similaire, semblable, lié, voisin, alternative"),
    "es": ShippedQuestionWords(
      asking: """
        decir, explicar, describir, listar, mostrar, dar, encontrar, significar, significa, \
        definición, diferencia, saber, querer, necesitar, servir, sirve, sirven, usar, usa, \
        usan, utilizar, útil, existir, existen, esperar, ayudar, todos, todas, ejemplo, \
        disponible
        """,
      tools: "herramienta, instrumento, método, formato, técnica, enfoque",
      several: "qué, cuáles, listar, todas, todos, mostrar, lista",
      counts: "cuántos, cuántas, cuánto, número de",
      ways: "cómo, paso, preparar, organizar, práctica, planificar, empezar",
      purpose: "objetivo, propósito, finalidad, meta, sirve, sirven, para qué",
      rationale: "justificación, por qué, razón, fundamento, motivo",
      outcomes: "resultado, efecto, beneficio, lograr, logra, aporta",
      type: "tipo, clase, categoría", phase: "fase, etapa",
      related: "relacionado, similar, parecido, alternativa"),
    "pt": ShippedQuestionWords(
      asking: """
        dizer, explicar, descrever, listar, mostrar, dar, encontrar, significar, significa, \
        definição, diferença, saber, querer, precisar, servir, serve, servem, usar, usa, usam, \
        utilizar, útil, existir, existem, esperar, ajudar, todos, todas, exemplo, disponível
        """,
      tools: "ferramenta, instrumento, método, formato, técnica, abordagem",
      several: "que, quais, listar, todas, todos, mostrar, lista",
      counts: "quantos, quantas, quanto, número de",
      ways: "como, passo, preparar, organizar, prática, planear, planejar, começar",
      purpose: "objetivo, propósito, finalidade, meta, serve, servem, para que",
      rationale: "justificação, justificativa, por que, porquê, razão, fundamentação, motivo",
      outcomes: "resultado, efeito, benefício, alcançar, conseguir",
      type: "tipo, espécie, categoria", phase: "fase, etapa",
      related: "relacionado, semelhante, parecido, alternativa"),
    "it": ShippedQuestionWords(
      asking: """
        dire, spiegare, descrivere, elencare, mostrare, dare, trovare, significare, significa, \
        definizione, differenza, sapere, volere, servire, serve, servono, usare, usa, usano, \
        utilizzare, utile, esistere, esistono, aiutare, tutti, tutte, esempio
        """,
      tools: "strumento, metodo, formato, tecnica, approccio",
      several: "quali, elencare, tutti, tutte, mostrare, elenco",
      counts: "quanti, quante, numero di",
      ways: "come, passo, preparare, organizzare, pratica, iniziare",
      purpose: "obiettivo, scopo, fine, serve, servono, a cosa",
      rationale: "motivazione, perché, ragione, logica, motivo",
      outcomes: "risultato, effetto, beneficio, ottenere", type: "tipo, genere, categoria",
      phase: "fase, tappa", related: "correlato, simile, vicino, alternativa"),
    "de": ShippedQuestionWords(
      asking: """
        sagen, erklären, beschreiben, auflisten, zeigen, geben, finden, bedeuten, bedeutet, \
        Definition, Unterschied, wissen, wollen, brauchen, nutzen, benutzen, verwenden, \
        nützlich, dienen, dient, helfen, hilft, alle, Beispiel, heißt
        """,
      tools: "Werkzeug, Instrument, Methode, Format, Technik, Verfahren, Ansatz",
      several: "welche, alle, auflisten, zeigen, Liste", counts: "wie viele, Anzahl",
      ways: "wie, Schritt, vorbereiten, organisieren, durchführen, Praxis, planen, beginnen",
      purpose: "Zweck, Ziel, wozu, wofür, Absicht",
      rationale: "Begründung, warum, weshalb, Grund, Hintergrund",
      outcomes: "Ergebnis, Wirkung, Nutzen, erreichen, bringen",
      type: "Art, Typ, Kategorie, Sorte", phase: "Phase, Stufe, Etappe",
      related: "verwandt, ähnlich, nahe, Alternative"),
    "nl": ShippedQuestionWords(
      asking: """
        zeggen, uitleggen, beschrijven, opsommen, tonen, geven, vinden, betekenen, betekent, \
        definitie, verschil, weten, willen, nodig, gebruiken, gebruikt, nuttig, dienen, helpen, \
        alle, voorbeeld
        """,
      tools: "instrument, hulpmiddel, methode, vorm, techniek, aanpak",
      several: "welke, alle, opsommen, tonen, lijst", counts: "hoeveel, aantal",
      ways: "hoe, stap, voorbereiden, organiseren, praktijk, plannen, beginnen",
      purpose: "doel, bedoeling, waarvoor", rationale: "motivering, waarom, reden, onderbouwing",
      outcomes: "resultaat, uitkomst, effect, voordeel, bereiken",
      type: "soort, type, categorie", phase: "fase, stadium",
      related: "verwant, vergelijkbaar, gerelateerd, alternatief"),
  ]
}
