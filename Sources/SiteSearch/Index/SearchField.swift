/// Where on a page a word stands; the parts that BM25F weighs against each other.
enum SearchField: Int, CaseIterable {
  case title, heading, label, text

  /// What one use counts.
  var weight: Double {
    switch self {
    case .title: 5
    case .heading: 2.5
    case .label: 2
    case .text: 1
    }
  }

  /// How much a use counts less where the field is longer than on other pages: BM25's b.
  var lengthNorm: Double {
    switch self {
    case .title: 0.6
    case .heading: 0.6
    case .label: 0.6
    case .text: 0.85
    }
  }
}
