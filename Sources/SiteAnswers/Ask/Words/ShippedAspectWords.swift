import SiteModel

/// The words by which a language asks for a time, a length of time or people, compares and excludes:
/// between commas, each in any of its forms.
struct ShippedAspectWords: Sendable {
  /// "how long": they ask for a length of time.
  let durations: String
  /// What sections about lengths of time are called.
  let durationNames: String
  /// "hour", "day": what lengths of time are counted in.
  let units: String
  /// "who": they ask for people.
  let who: String
  /// What people are called, by what they do in the matter.
  let people: String
  /// "when": they ask for a time or an occasion.
  let times: String
  /// "not", "except": what stands behind them is left out.
  let exclusions: String
  /// The same, of what stands before them.
  let exclusionsBehind: String
  /// "difference", "rather than": they set things side by side.
  let comparing: String
  /// "both": all that is named must hold.
  let both: String
  /// Words for the whole of what the site has: "collection".
  let whole: String

  init(
    durations: String, durationNames: String, units: String, who: String, people: String,
    times: String, exclusions: String,
    exclusionsBehind: String = "", comparing: String, both: String, whole: String
  ) {
    self.durations = durations
    self.durationNames = durationNames
    self.units = units
    self.who = who
    self.people = people
    self.times = times
    self.exclusions = exclusions
    self.exclusionsBehind = exclusionsBehind
    self.comparing = comparing
    self.both = both
    self.whole = whole
  }

  /// The words of a tag, or of the narrowest wider one that has some; English where none has.
  static func of(_ tag: LanguageTag) -> ShippedAspectWords {
    shippedWords(of: tag, in: [european, furtherEuropean, others]) ?? english
  }
}
