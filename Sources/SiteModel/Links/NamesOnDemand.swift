/// Near names that are put in order when the first misspelt one turns up: most sites have none.
struct NamesOnDemand {
  private let names: () -> [String]
  private var ordered: NearNames?

  init(_ names: @escaping () -> [String]) {
    self.names = names
  }

  mutating func nearest(to name: String) -> String? {
    let known = ordered ?? NearNames(names())
    ordered = known
    return known.nearest(to: name)
  }
}
