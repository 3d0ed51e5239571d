extension ShippedEverydayWords {
  static let french = ShippedEverydayWords(
    common: """
      aller, an, appeler, après, arriver, autre, avant, bon, cas, chaque, chose, commencer, comprendre, \
      connaître, côté, croire, début, demander, dernier, devenir, différent, droit, encore, ensemble, \
      entendre, facile, façon, fin, fois, garder, gens, grand, heure, important, jour, laisser, lieu, \
      lire, long, main, mal, même, mettre, moment, monde, monter, nouveau, ouvrir, parler, part, partie, \
      partir, passer, penser, personne, petit, place, plusieurs, point, possible, premier, prendre, \
      propre, quelqu, question, regarder, rendre, rester, seul, simple, suivre, sûr, temps, tenir, \
      tourner, travail, travailler, trouver, venir, vie, vieux, vivre, voir, vrai
      """,
    groups: """
      organiser, préparer, monter, tenir
      animer, animateur, animatrice, facilitateur, facilitation, modérer
      participant, invité, visiteur, membre
      participer, assister, venir
      personne, gens, individu
      habitant, citoyen, résident, riverain, public
      inviter, recruter, convier
      coût, coûter, prix, budget, dépense, frais, tarif, cher
      payer, paiement, indemnité, indemniser, dédommagement, dédommager, rémunération, rémunérer, \
      défraiement, salaire
      argent, fonds, financement, financer, subvention
      inconvénient, désavantage, faiblesse, limite
      risque, danger, menace, piège, vigilance
      problème, difficulté, souci, obstacle
      avantage, bénéfice, atout, intérêt
      matériel, équipement, fourniture
      étape, procédure, processus, marche, déroulement
      durée, calendrier, délai, planning
      commencer, démarrer, lancer, début, lancement
      finir, terminer, fin, clôturer, achever
      arrêter, cesser, fermer, fermeture
      supprimer, effacer, retirer, enlever
      créer, construire, fabriquer, développer, création
      écrire, rédiger, rédaction
      modifier, changer, corriger, adapter, éditer
      erreur, faute, bug, panne
      réparer, résoudre, corriger
      choisir, sélectionner, choix, sélection
      décider, décision, trancher, arbitrage
      accord, consentement, consensus
      conflit, désaccord, dispute, litige
      peur, crainte, inquiétude
      chef, responsable, directeur, manager, supérieur
      collègue, équipe, coéquipier
      employé, salarié, personnel, agent
      utilisateur, usager, client
      débutant, nouveau, novice
      règle, consigne, principe, norme, politique
      objectif, but, finalité
      résultat, livrable, effet
      chercher, trouver, rechercher
      vérifier, contrôler, relire
      essayer, tester, test, essai, expérimenter, expérimentation
      questionnaire, sondage, enquête
      parler, discuter, discussion, échanger, échange, dialogue
      réunion, séance, atelier, rencontre
      partager, publier, diffuser, communiquer, informer, annoncer
      image, photo, illustration
      graphique, diagramme, visualisation, dataviz
      mot, terme, vocabulaire, glossaire
      sécurité, sécuriser, protéger, protection
      confidentialité, confidentiel, privé
      handicap, handicapé, aveugle, accessible, accessibilité
      femme, homme, genre, sexe
      enfant, élève
      rôle, métier, poste, fonction, mission
      recruter, recrutement, embaucher, embauche
      annonce, offre
      quitter, partir, départ
      aide, aider, soutien, soutenir, appui, accompagner, accompagnement
      former, formation, apprendre, cours
      avis, retour, opinion, commentaire
      idée, suggestion, proposition
      mesurer, indicateur, évaluer, évaluation, mesure
      loi, juridique, légal, réglementation
      téléphone, téléphoner, appeler
      mail, email, courriel, courrier, message, lettre
      acheter, achat, commande, marché
      contrat, prestataire, fournisseur
      garder, conserver, archiver, sauvegarder
      local, lieu, salle, bureau
      repas, nourriture, manger
      absence, absent, congé, indisponible, indisponibilité
      refuser, refus, désistement, désister
      documentation, guide, doc, manuel
      """)
}
