import FoundationEssentials
import Testing

@testable import SiteSearch

@Suite struct SearchFilesTests {
  @Test func matchesGolden() throws {
    let files = try Vectors.index().files(strings: .english, script: [])
    let file = try #require(files.first)
    #expect(files.count == 1)
    #expect(file.path == "search-en.js")
    if Vectors.isUpdating {
      try Data(file.bytes).write(to: URL(filePath: Vectors.path(file.path)))
    }
    #expect(try file.bytes == Array(Vectors.bytes(file.path)))
  }

  @Test func leavesCommentsOutOfTheProgram() throws {
    let script = "// Why.\n\nfunction a() {\n  // Why.\n  return \"//\";\n}\n"
    let files = try Vectors.index().files(strings: .english, script: Array(script.utf8))
    let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    #expect(text.hasSuffix(";\nfunction a() {\nreturn \"//\";\n}\n})();\n"))
  }

  @Test(arguments: [
    (0, "#"), (56, "["), (57, "]"), (69, "i"), (70, "j#"), (90, "~#"), (91, "j$"), (1539, "~i"),
    (1540, "jj#"),
  ])
  func writesNumbersAsSigns(_ number: Int, _ text: String) {
    var numbers = NumberText()
    numbers.append(number)
    #expect(numbers.text == text)
    #expect(!numbers.text.contains("\\") && !numbers.text.contains("\""))
  }

  @Test func sharesTheBeginningsOfWords() {
    let words = ["map", "maps", "mapping", "été", "étés", "é𝒳", "é𝒴"].map { Array($0.utf8) }
    #expect(FrontCodedWords(words).text == "AmapDsDpingAétéDsB𝒳B𝒴")
  }
}
