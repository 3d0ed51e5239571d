import Testing

@testable import SiteSearch

@Suite struct QueryTextTests {
  @Test(arguments: try Vectors.read("analysis.json", as: Vectors.Analysis.self).queries)
  func takesTheQueryApart(_ vector: Vectors.Analysis.Query) {
    let text = String(repeating: vector.query, count: vector.times ?? 1)
    let query = QueryText(text, analyzer: SearchAnalyzer(language: vector.language))
    #expect(query.words.map(Vectors.Analysis.Query.Word.init) == vector.words)
    #expect(query.phrases == vector.phrases)
    #expect(query.types == vector.types)
    #expect(query.phases == vector.phases)
    #expect(query.endsInWord == vector.endsInWord)
  }
}
