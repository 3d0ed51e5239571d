extension ShippedEverydayWords {
  static let english = ShippedEverydayWords(
    common: """
      able, add, after, again, already, always, away, back, bad, become, before, begin, best, big, \
      bring, call, case, change, come, day, different, easy, end, enough, fact, far, feel, few, first, \
      follow, full, good, great, happen, hard, hear, hold, important, inside, keep, kind, large, \
      learn, leave, life, little, live, long, look, main, make, matter, move, near, new, next, often, \
      old, open, order, outside, own, part, people, person, place, point, possible, put, quick, read, \
      real, same, see, set, short, simple, single, small, somebody, someone, start, stay, stop, sure, \
      talk, thing, think, time, today, together, try, turn, understand, wait, watch, way, \
      week, whole, word, world, write, wrong, year, young
      """,
    groups: """
      organise, organize, arrange, host, hold, run
      organiser, organizer, facilitator, host, convenor
      facilitate, moderate, lead, chair
      participant, attendee, guest, visitor
      participate, attend, join
      people, person, human, everyone
      citizen, resident, inhabitant, public
      invite, recruit
      cost, price, budget, expense, fee, cheap, expensive
      pay, payment, compensation, compensate, reimburse, remuneration, incentive, salary
      money, cash, fund, funding, finance, budget, grant, income, revenue
      drawback, disadvantage, downside, weakness, limitation, limit
      risk, danger, threat, pitfall, hazard
      problem, issue, trouble, difficulty, challenge
      benefit, advantage, strength, merit
      material, equipment, supply
      step, procedure, process, instruction
      duration, length, timescale, timing, schedule
      start, begin, launch
      end, finish, close, conclude
      stop, cease, retire, retirement, shut
      delete, remove, erase
      create, build, make, develop, produce
      write, draft, compose
      edit, modify, change, alter, adapt
      update, renew, refresh
      fix, repair, mend, solve, resolve, correct
      error, mistake, bug, fault, failure
      choose, select, pick, choice
      decide, decision
      agree, agreement, consent, consensus
      disagree, disagreement, conflict, dispute, quarrel, objection
      worry, fear, concern, anxiety, afraid
      boss, manager, leader, supervisor, director, senior
      colleague, coworker, teammate, team
      employee, staff, personnel
      user, client, customer
      beginner, newcomer, novice
      rule, guideline, policy, principle, norm
      goal, aim, objective, purpose
      outcome, result, output
      find, search, locate
      check, verify, inspect, review
      test, try, trial, pilot, experiment
      questionnaire, survey, poll
      talk, discuss, discussion, conversation, dialogue, speak
      meeting, session, workshop, gathering
      share, publish, announce, communicate
      release, deploy, launch
      outdated, obsolete, stale, old
      picture, image, photo, photograph, illustration
      chart, graph, diagram, visualisation, visualization
      website, site, web
      password, login, credential
      security, secure, safe, safety, protect
      privacy, private, confidential, personal
      disability, disabled, blind, impairment, accessible, accessibility
      gender, sex, man, woman, male, female
      child, kid, pupil
      role, job, responsibility, duty
      hire, recruit, recruitment, employ
      leave, quit, depart
      help, support, assist, assistance
      teach, train, training, course, lesson
      feedback, opinion, comment
      idea, suggestion, proposal
      competitor, competition, rival, comparison, comparative
      measure, metric, indicator, evaluate, evaluation, assess, assessment
      invent, inventor, develop, found, founder, author
      story, narrative, scenario
      law, legal, regulation
      phone, telephone
      email, mail, message, letter
      buy, purchase, procure, procurement
      contract, supplier, vendor
      keep, store, save, archive
      venue, location, room, place
      food, catering, meal
      observe, watch, observation
      prefer, like, preference, favourite
      look, appearance, visual
      important, priority, prioritise, prioritize, matter
      trust, confidence
      """)
}
