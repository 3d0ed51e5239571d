import Diagnostics
import Testing

@testable import SiteModel

/// Files as tools of translators save them, written by hand.
@Suite struct OtherToolsTests {
  /// What the longer files below say.
  private static let expected = TranslationCatalogue(
    sourceLanguage: .english, targetLanguage: .tag("pt-BR"),
    units: [
      TranslationUnit(
        page: "my page.md", number: 2, kind: "list item", fingerprint: "ab12", line: 4,
        source: "One \"two\"\nthree", target: "Um \"dois\"\ntrês", state: .outdated,
        previousSource: "One"),
      TranslationUnit(
        page: "my page.md", number: 10, kind: "list item", fingerprint: "cd34", line: 5,
        source: "```\nx\n```\n", target: "```\ny\n```\n", state: .translated),
    ])

  @Test func readsPOThatWasWrappedAnewAndHasCommentsOfTranslators() throws {
    let text = #"""
      # Brazilian Portuguese.
      # Ana <ana@example.org>, 2024.
      #, fuzzy
      msgid ""
      msgstr "X-Generator: Poedit 3.4\nX-Source-Language: en\nX-Toolkit-Units: 2\n"
      "Plural-Forms: nplurals=2; plural=(n > 1);\nlanguage:   pt_BR\n"
      "Content-Type: text/plain; charset=utf-8; x=y\n"

      #. list item
      #: ⁨my page.md⁩:5
      msgctxt "my page.md 10 cd34"
      msgid "\n```\nx\n```\n\n"
      msgstr "\n```\ny\n```\n\n"
      # To be looked at.
      #. list item
      #. a second remark
      #: my page.md:4
      #, fuzzy, no-wrap
      #| msgctxt "my page.md 2 9999"
      #| "…"
      #| msgid "O"
      #| "ne"
      msgctxt ""
      "my page.md "
      "2 ab12"
      msgid "One \042two\x22\n" "three"
        msgstr"Um \"dois\"\n"

      "trê" "s"

      #. gone
      #~ msgctxt "my page.md 1 00"
      #~ msgid "Old"
      #~ msgstr "Velho"

      #~| msgid "x"
      #~ msgid "Older"
      #~ msgstr "Mais velho"
      """#
    #expect(try InterchangeFormat.po.catalogue(in: text) == Self.expected)
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(try InterchangeFormat.po.catalogue(in: windows) == Self.expected)
  }

  @Test func readsPOWithoutComments() throws {
    let lines = InterchangeFormat.po.text(of: Self.expected)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let bare = lines.filter { !$0.hasPrefix("#.") && !$0.hasPrefix("#:") }.joined(separator: "\n")
    let read = try InterchangeFormat.po.catalogue(in: bare)
    #expect(read.units.map(\.kind) == ["", ""])
    #expect(read.units.map(\.line) == [0, 0])
    #expect(read.units.map(\.target) == Self.expected.units.map(\.target))
  }

  @Test(arguments: ["sr@latin", "sr_Latn", "sr-latn", "SR@LATIN"])
  func readsLanguagesAsGettextNamesThem(_ name: String) throws {
    let text = InterchangeFormat.po.text(of: .small)
      .replacing("Language: fr", with: "Language: \(name)")
    #expect(try InterchangeFormat.po.catalogue(in: text).targetLanguage == .tag("sr-Latn"))
  }

  @Test(arguments: [
    ("source", "target", "target"), ("\n", "target", "target"), ("code\n", "code", "code"),
    ("code\n", "\\ncode", "code"), ("code\n", "\\ncode\\n\\n", "code\n"),
  ])
  func aTargetMayLoseTheLineBreaksThatAreAddedForGettext(
    _ source: String, _ written: String, _ target: String
  ) throws {
    let end = "msgstr \"\"\n"
    let whole = InterchangeFormat.po.text(of: .one(source: source))
    #expect(whole.hasSuffix(end))
    let text = whole.dropLast(end.count) + "msgstr \"\(written)\"\n"
    #expect(try InterchangeFormat.po.catalogue(in: String(text)).units.map(\.target) == [target])
  }

  @Test func readsXLIFFWithAPrefixGroupsAndSegments() throws {
    let text = """
      <?xml version='1.0'?><!-- saved by a tool --><?tool x?>
      <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" xmlns:t="urn:t" t:v="9" version="1.2">
      \t<x:file tool-id="toolkit" target-language="pt-br" source-language="EN" original="my page.md">
      \t\t<x:header>
      \t\t\t<x:note>Please hurry.</x:note>
      \t\t\t<x:count-group name="words"><x:count>99</x:count></x:count-group>
      \t\t\t<x:count-group name="toolkit-units"><x:count>
      2 </x:count></x:count-group>
      \t\t</x:header>
      \t\t<x:body><t:own/>
      \t\t\t<x:group id="g"><x:group><x:trans-unit t:match="99" approved="yes" id="10-cd34">
      \t\t\t\t<x:source xml:lang="en-GB"><![CDATA[```
      x
      ]]>&#x60;``
      </x:source>
      \t\t\t\t<x:seg-source><x:mrk mtype="seg" mid="1">```</x:mrk></x:seg-source>
      \t\t\t\t<x:target xml:lang="pt" state="signed-off"><x:mrk mtype="seg" mid="1">```
      y</x:mrk>
      ```
      </x:target>
      \t\t\t\t<x:note from="translator">Odd.</x:note><x:note from="developer"> list item
      </x:note>
      \t\t\t\t<x:context-group><x:context context-type="linenumber"> 5</x:context></x:context-group>
      \t\t\t\t<t:own><x:source>no</x:source></t:own>
      \t\t\t</x:trans-unit></x:group></x:group>
      \t\t\t<x:trans-unit id="2-ab12" approved="no">
      \t\t\t\t<x:source>One "two"
      three</x:source><x:target>Um &quot;dois&quot;
      três</x:target>
      \t\t\t\t<x:note from="developer">list item</x:note>
      \t\t\t\t<x:alt-trans><x:source>Another</x:source><x:target>x</x:target></x:alt-trans>
      \t\t\t\t<x:alt-trans alttranstype="previous-version">
      \t\t\t\t\t<x:target>x</x:target><x:source>One</x:source></x:alt-trans>
      \t\t\t\t<x:context-group><x:context context-type="linenumber">4</x:context></x:context-group>
      \t\t\t</x:trans-unit>
      \t\t</x:body>
      \t</x:file>
      </x:xliff>
      """
    #expect(try InterchangeFormat.xliff.catalogue(in: text) == Self.expected)
  }

  @Test func readsXLIFF2WithAPrefixGroupsAndSplitSegments() throws {
    let text = """
      <x:xliff trgLang="pt-BR" srcLang="en" version="2.0"
        xmlns:x="urn:oasis:names:tc:xliff:document:2.0">
      <x:file original="my page.md" id="f7">
        <x:skeleton>x</x:skeleton>
        <x:notes><x:note>Please hurry.</x:note><x:note category="units"> 2 </x:note></x:notes>
        <x:group id="g1"><x:unit id="2-ab12">
          <m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0">
            <m:match ref="#s1"><x:source>Another</x:source><x:target>x</x:target></m:match>
            <m:match ref="#s1" subType="toolkit:previous" type="other">
              <x:source>One</x:source><x:target>x</x:target></m:match>
          </m:matches>
          <x:notes><x:note category="line">4</x:note>
            <x:note category="kind">list item</x:note></x:notes>
          <x:segment state="translated">
            <x:source>One "two"</x:source><x:target>Um "dois"</x:target></x:segment>
          <x:ignorable><x:source>
      </x:source></x:ignorable>
          <x:segment subState="tool:x" state="initial">
            <x:source>th<x:mrk id="m1">re</x:mrk>e</x:source>
            <x:target><x:sm id="m2"/>três<x:em startRef="m2"/></x:target></x:segment>
        </x:unit></x:group>
        <x:unit id="10-cd34">
          <x:notes><x:note category="line">5</x:note>
            <x:note category="kind">list item</x:note></x:notes>
          <x:segment><x:source>```
      x
      ```
      </x:source><x:target>```
      y
      ```
      </x:target></x:segment>
        </x:unit>
      </x:file>
      </x:xliff>
      """
    #expect(try InterchangeFormat.xliff2.catalogue(in: text) == Self.expected)
  }

  @Test(arguments: [
    ("final", TranslationState.translated), ("signed-off", .translated), ("new", .outdated),
    ("needs-adaptation", .outdated), ("x-own", .translated),
  ])
  func knowsStatesOfXLIFF(_ state: String, _ expected: TranslationState) throws {
    let text = InterchangeFormat.xliff.text(of: .small)
      .replacing("state=\"translated\"", with: "state=\"\(state)\"")
    #expect(try InterchangeFormat.xliff.catalogue(in: text).units[0].state == expected)
  }

  @Test(arguments: [
    ("state=\"final\"", TranslationState.translated), ("state=\"reviewed\"", .translated),
    ("", .translated), ("state=\"initial\"", .outdated),
    ("subState=\"toolkit:outdated\"", .outdated),
    ("state=\"translated\" subState=\"toolkit:outdated\"", .translated),
  ])
  func knowsStatesOfXLIFF2(_ attributes: String, _ expected: TranslationState) throws {
    let text = InterchangeFormat.xliff2.text(of: .small)
      .replacing("state=\"translated\"", with: attributes)
    #expect(try InterchangeFormat.xliff2.catalogue(in: text).units[0].state == expected)
  }

  @Test(arguments: InterchangeFormat.allCases)
  func aKindIsOneLine(_ format: InterchangeFormat) throws {
    let between = format == .po ? "\t" : "\n"
    let text = format.text(of: .one(source: "a", target: "b"))
    for kind in ["table\(between)row", "\(between)table\(between)row \t"] {
      let read = try format.catalogue(in: text.replacing("paragraph", with: kind))
      #expect(read.units.map(\.kind) == ["table row"])
    }
  }

  @Test(arguments: [InterchangeFormat.xliff, .xliff2])
  func aUnitWithoutATargetIsUntranslated(_ format: InterchangeFormat) throws {
    let text = format.text(of: .one(source: "a", target: "b"))
      .replacing("<target state=\"translated\">b</target>", with: "")
      .replacing("<target xml:space=\"preserve\">b</target>", with: "")
    #expect(try format.catalogue(in: text).units.map(\.state) == [.untranslated])
  }
}
