/// Prints a report as SARIF 2.1.0 (OASIS, with errata 01), for code scanning.
///
/// - One run; its rules are the codes that occur, in the order of their names, with their
///   explanations as help.
/// - A message carries its hint; notes become related locations.
/// - Artifact addresses are relative to the working directory, as the paths of a report are.
package struct SARIFReporter: Sendable {
  package let version: String

  /// - Parameter version: This program's; left out when empty.
  package init(version: String = "") {
    self.version = version
  }

  package func text(for report: Report) -> String {
    let rules = Set(report.diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let ruleIndices = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    let places = SourcePlaces(of: report)
    var json = JSONText(reservingCapacity: 500 * report.diagnostics.count)
    json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
      )
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.key("tool")
          json.object { writeTool(rules, to: &$0) }
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.lines(report.diagnostics) { diagnostic, json in
            json.member("ruleId", diagnostic.code.rawValue)
            if let index = ruleIndices[diagnostic.code] { json.member("ruleIndex", index) }
            write(diagnostic, places, to: &json)
          }
        }
      }
    }
    return json.text + "\n"
  }

  private func writeTool(_ rules: [DiagnosticCode], to json: inout JSONText) {
    json.key("driver")
    json.object { json in
      json.member("name", "toolkit")
      if !version.isEmpty { json.member("version", version) }
      json.key("rules")
      json.lines(rules) { code, json in
        let explanation = code.explanation
        json.member("id", code.rawValue)
        json.message("shortDescription", explanation.title)
        json.message("fullDescription", explanation.meaning)
        json.key("defaultConfiguration")
        json.object { $0.member("level", level(of: code.severity)) }
        json.key("help")
        json.object {
          $0.member("text", explanation.plainText)
          $0.member("markdown", explanation.markdown)
        }
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, _ places: SourcePlaces, to json: inout JSONText) {
    let parts = [diagnostic.message, diagnostic.hint].filter { !$0.isEmpty }
    json.member("level", level(of: diagnostic.severity))
    json.message("message", literal(parts.joined(separator: " ")))
    if !diagnostic.location.path.isEmpty {
      json.key("locations")
      json.array { json in
        json.object { write(diagnostic.location, places, to: &$0) }
      }
    }
    if diagnostic.notes.isEmpty { return }
    json.key("relatedLocations")
    json.array { json in
      for (index, note) in diagnostic.notes.enumerated() {
        json.object {
          $0.member("id", index)
          write(note.location, places, to: &$0)
          $0.message("message", literal(note.message))
        }
      }
    }
  }

  private func write(_ location: SourceLocation, _ places: SourcePlaces, to json: inout JSONText) {
    if location.path.isEmpty { return }
    let range = places.range(of: location)
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object { $0.member("uri", artifactAddress(of: location.path)) }
      json.key("region")
      json.object {
        $0.member("startLine", range.start.line)
        $0.member("startColumn", range.start.column)
        $0.member("endLine", range.end.line)
        $0.member("endColumn", range.end.column)
      }
    }
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

/// A message that means itself: SARIF reads `{0}` as a placeholder (§3.11.5) and `[text](1)` as a
/// link (§3.11.6).
private func literal(_ message: String) -> String {
  var result = ""
  for character in message {
    switch character {
    case "{": result += "{{"
    case "}": result += "}}"
    case "(" where result.last == "]":
      result.removeLast()
      result += "\\]("
    default: result.append(character)
    }
  }
  return result
}

/// A path as a URI reference (RFC 3986): a relative one stays relative.
private func artifactAddress(of path: String) -> String {
  let encoded = escaped(path) { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": nil
    default: String(scalar).utf8.map { "%" + hexadecimal($0, digits: 2) }.joined()
    }
  }
  return path.hasPrefix("/") ? "file://" + encoded : encoded
}

extension JSONText {
  /// An array of objects, each on a line of its own.
  fileprivate mutating func lines<Element>(
    _ elements: [Element], _ members: (Element, inout JSONText) -> Void
  ) {
    array { json in
      for element in elements {
        json.lineBreak()
        json.object { members(element, &$0) }
      }
      if !elements.isEmpty { json.lineBreak() }
    }
  }

  /// A SARIF message object with plain text.
  fileprivate mutating func message(_ name: String, _ text: String) {
    key(name)
    object { $0.member("text", text) }
  }
}
