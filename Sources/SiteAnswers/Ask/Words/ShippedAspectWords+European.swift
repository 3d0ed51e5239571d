extension ShippedAspectWords {
  static let english = ShippedAspectWords(
    durations: """
      how long, how much time, how many minutes, how many hours, how many days, how many weeks, \
      how many months, how many years, duration, time required, time needed, how often
      """,
    durationNames: """
      time, duration, how long, timing, timeline, timeframe, timescale, timescales, schedule, length
      """,
    units: "second, minute, min, hour, day, week, month, year",
    who: "who, whom, take part, involved",
    people: """
      who, participant, person, people, member, team, group, audience, stakeholder, user, staff, \
      facilitator, role, responsible, invite
      """,
    times: "when, what time, what date, which day",
    exclusions: "not, except, without, other than, excluding, neither, nor, apart from, but no",
    comparing: """
      difference, differ, different, compare, comparison, versus, vs, rather than, instead of, \
      better, or, between
      """,
    both: "both, as well as, at the same time",
    whole: """
      collection, toolkit, site, website, total, altogether, overall, catalogue, library, \
      handbook
      """)

  /// Languages of Western and Southern Europe.
  static let european = [
    "en": english,
    "fr": ShippedAspectWords(
      durations: """
        combien de temps, combien de minutes, combien d’heures, combien de jours, \
        combien de semaines, combien de mois, combien d’années, durée, dure, durent, durer, \
        à quelle fréquence, tous les combien
        """,
      durationNames: "durée, temps, calendrier, délai, planning",
      units: "seconde, minute, min, heure, h, jour, semaine, mois, an, année",
      who: "qui, participe, participer, participent",
      people: """
        qui, participant, personne, gens, membre, équipe, groupe, public, acteur, usager, \
        animateur, rôle, responsable, inviter
        """,
      times: "quand, quelle heure, quelle date, quel moment, quel jour",
      exclusions: "pas, sauf, sans, hormis, excepté, ni, autres que, hors",
      comparing: """
        différence, différer, différent, comparer, comparaison, versus, vs, plutôt que, \
        au lieu de, mieux, ou, entre
        """,
      both: "à la fois, les deux, en même temps",
      whole: "collection, boîte, site, total, ensemble, recueil, guide"),
    "es": ShippedAspectWords(
      durations: """
        cuánto tiempo, cuántos minutos, cuántas horas, cuántos días, cuántas semanas, \
        cuántos meses, duración, dura, duran, durar, tarda, con qué frecuencia, cada cuánto
        """,
      durationNames: "duración, tiempo, plazo, calendario",
      units: "segundo, minuto, min, hora, día, semana, mes, año",
      who: "quién, quiénes, participa, participan, participar",
      people: """
        quién, participante, persona, gente, miembro, equipo, grupo, público, actor, usuario, \
        papel
        """,
      times: "cuándo, qué hora, qué fecha, qué momento",
      exclusions: "no, excepto, salvo, sin, ni, menos",
      comparing: """
        diferencia, diferente, comparar, comparación, versus, en vez de, en lugar de, mejor, o, \
        entre
        """,
      both: "ambos, ambas, a la vez",
      whole: "colección, sitio, total, conjunto, guía"),
    "pt": ShippedAspectWords(
      durations: """
        quanto tempo, quantos minutos, quantas horas, quantos dias, quantas semanas, \
        quantos meses, duração, dura, duram, durar, demora, com que frequência
        """,
      durationNames: "duração, tempo, prazo, calendário",
      units: "segundo, minuto, min, hora, dia, semana, mês, ano",
      who: "quem, participa, participam, participar",
      people: """
        quem, participante, pessoa, membro, equipa, equipe, grupo, público, ator, utilizador, \
        usuário, papel
        """,
      times: "quando, que horas, que data, que momento",
      exclusions: "não, exceto, salvo, sem, nem, menos",
      comparing: """
        diferença, diferente, comparar, comparação, versus, em vez de, melhor, ou, entre
        """,
      both: "ambos, ambas, ao mesmo tempo",
      whole: "coleção, site, sítio, total, conjunto, guia"),
    "it": ShippedAspectWords(
      durations: """
        quanto tempo, quanti minuti, quante ore, quanti giorni, quante settimane, quanti mesi, \
        durata, dura, durano, durare, con quale frequenza, ogni quanto
        """,
      durationNames: "durata, tempo, tempi, calendario",
      units: "secondo, minuto, min, ora, giorno, settimana, mese, anno",
      who: "chi, partecipa, partecipano, partecipare",
      people: """
        chi, partecipante, persona, membro, squadra, gruppo, pubblico, attore, utente, ruolo
        """,
      times: "quando, che ora, quale data, quale momento",
      exclusions: "non, tranne, eccetto, senza, né, salvo",
      comparing: """
        differenza, diverso, confrontare, confronto, versus, invece di, anziché, meglio, o, tra, \
        fra
        """,
      both: "entrambi, entrambe, allo stesso tempo",
      whole: "raccolta, sito, totale, insieme, guida"),
    "de": ShippedAspectWords(
      durations: """
        wie lange, wie viel Zeit, wie viele Minuten, wie viele Stunden, wie viele Tage, \
        wie viele Wochen, wie viele Monate, Dauer, dauert, dauern, Zeitaufwand, wie oft, \
        wie häufig
        """,
      durationNames: "Dauer, Zeit, Zeitaufwand, Zeitbedarf, Zeitplan",
      units: "Sekunde, Minute, Min, Stunde, Tag, Woche, Monat, Jahr",
      who: "wer, wen, wem, teilnehmen",
      people: """
        wer, Teilnehmer, Teilnehmende, Person, Leute, Mitglied, Team, Gruppe, Publikum, Nutzer, \
        Rolle, einladen
        """,
      times: "wann, um wie viel Uhr, welches Datum",
      exclusions: "nicht, kein, keine, außer, ohne, weder, noch",
      comparing: """
        Unterschied, unterscheiden, verglichen, vergleichen, Vergleich, versus, statt, besser, \
        oder, zwischen
        """,
      both: "beide, sowohl, gleichzeitig, zugleich",
      whole: "Sammlung, Seite, Website, insgesamt, gesamt, Handbuch"),
    "nl": ShippedAspectWords(
      durations: """
        hoe lang, hoeveel tijd, hoeveel minuten, hoeveel uur, hoeveel dagen, hoeveel weken, \
        hoeveel maanden, duur, duurt, duren, hoe vaak
        """,
      durationNames: "duur, tijd, tijdsduur, planning",
      units: "seconde, minuut, minuten, min, uur, uren, dag, week, maand, jaar",
      who: "wie, deelnemen, betrokken",
      people: "wie, deelnemer, persoon, mensen, lid, leden, team, groep, publiek, gebruiker, rol",
      times: "wanneer, hoe laat, welke datum",
      exclusions: "niet, geen, behalve, zonder, noch",
      comparing: """
        verschil, verschillen, vergelijken, vergelijking, versus, in plaats van, beter, of, \
        tussen
        """,
      both: "beide, zowel, tegelijk",
      whole: "verzameling, site, website, totaal, geheel, handboek"),
  ]
}
