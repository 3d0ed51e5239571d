import Foundation
import SiteTestSupport
import Testing

/// `templates/assets/tools.schema.json` says what `tools.json` holds.
@Suite struct ToolDataTests {
  private typealias Object = [String: Any]

  private static func object(_ text: String?) throws -> Object {
    let data = Data(try #require(text).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? Object)
  }

  private static func keys(
    _ definition: Any?
  ) throws -> (all: Set<String>, required: Set<String>) {
    let definition = try #require(definition as? Object)
    let properties = try #require(definition["properties"] as? Object)
    return (Set(properties.keys), Set(try #require(definition["required"] as? [String])))
  }

  @Test func theSchemaNamesTheKeysThatArePrinted() throws {
    let site = try Fixture.site()
    let data = try Self.object(site.files["tools.json"])
    let schema = try Self.object(site.files["tools.schema.json"])
    let definitions = try #require(schema["$defs"] as? Object)
    let whole = try Self.keys(schema)
    #expect(whole.required == Set(data.keys) && whole.all == Set(data.keys))
    let tools = try #require(data["tools"] as? [Object])
    let tool = try Self.keys(definitions["tool"])
    #expect(tools.count == 6 && tools.allSatisfy { Set($0.keys) == tool.all })
    #expect(tool.all.subtracting(tool.required) == ["url"])
    let terms = try #require(data["types"] as? [Object]) + #require(data["phases"] as? [Object])
    let term = try Self.keys(definitions["term"])
    #expect(terms.count == 6 && terms.allSatisfy { Set($0.keys) == term.all })
    let bare = try Self.object(Fixture.site(.withoutBase).files["tools.json"])
    for tool in try #require(bare["tools"] as? [Object]) { #expect(tool["url"] == nil) }
  }

  @Test func areNotThereWithoutTools() throws {
    let site = try RenderedSite(["site.yml": "default: en\n", "en/README.md": "# Home\n"])
    for name in ["tools.json", "tools.csv", "tools.schema.json"] {
      #expect(site.files[name] == nil)
    }
  }
}
