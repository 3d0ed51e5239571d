import SiteBuild
import Testing

@Suite struct ManifestTests {
  private let empty = ContentDigest(of: [])

  /// FIPS 180-4 examples, as NIST publishes them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsAsTheStandardSays(_ text: String, _ digest: String) {
    #expect(ContentDigest(of: Array(text.utf8)).hexadecimal == digest)
  }

  @Test func listsOneFileALineInTheOrderOfTheirBytes() {
    let manifest = Manifest(
      ["é", "b", "a/c", "a-b", "Z"].map { .init(path: $0, digest: empty, size: 12) })
    let lines = ["Z", "a-b", "a/c", "b", "é"].map {
      #"{"path":"\#($0)","sha256":"\#(empty.hexadecimal)","bytes":12}"#
    }
    #expect(
      String(decoding: manifest.encoded, as: UTF8.self)
        == "{\"files\":[\n\(lines.joined(separator: ",\n"))\n]}\n")
  }

  @Test(arguments: [[], ["a"], ["a", "b"], ["quote\"d", "back\\slash", "tab\tbed", "é", "\u{1}"]])
  func readsWhatItWrote(_ paths: [String]) {
    let manifest = Manifest(paths.map { .init(path: $0, digest: empty, size: 3) })
    #expect(Manifest(encoded: manifest.encoded) == manifest)
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"files":[]}"#, "{\"files\":[\n]}", "{\"files\":[\n]}\n ",
    "{\"files\":[\n{\"path\":\"a\"}\n]}\n", #"{"name":"app","icons":[]}"#,
    "{\"files\":[\n{\"path\":\"a\",\"sha256\":\"x\",\"bytes\":1}\n]}\n",
  ])
  func isNotFooledByOtherFiles(_ text: String) {
    #expect(Manifest(encoded: Array(text.utf8)) == nil)
  }

  @Test func isNotFooledByAMissingOrSpareComma() {
    let entry = #"{"path":"a","sha256":"\#(empty.hexadecimal)","bytes":1}"#
    #expect(Manifest(encoded: Array("{\"files\":[\n\(entry)\n]}\n".utf8)) != nil)
    #expect(Manifest(encoded: Array("{\"files\":[\n\(entry),\n]}\n".utf8)) == nil)
    #expect(Manifest(encoded: Array("{\"files\":[\n\(entry)\n\(entry)\n]}\n".utf8)) == nil)
  }

  @Test func isPublishedBesideTheFilesItLists() throws {
    let site = try Publishing()
    try site.publish(["index.html": "abc", "a/b": ""])
    let manifest = Manifest(encoded: try readFile(site.folder("public/manifest.json")))
    #expect(
      manifest?.entries == [
        .init(path: "a/b", digest: empty, size: 0),
        .init(path: "index.html", digest: ContentDigest(of: Array("abc".utf8)), size: 3),
      ])
  }
}
