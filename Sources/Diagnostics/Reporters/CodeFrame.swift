/// One line of a file with a span underlined, for a reader who has not opened the file.
///
/// - `text`: the line, or about 100 columns of it around the span's start with `…` where it was cut;
///   tabs kept, other control characters made visible.
/// - `underline`: white space as wide as what precedes the span, then carets as wide as what the line
///   shows of it, at least one.
struct CodeFrame: Hashable {
  let line: Int
  let text: String
  let underline: String
}

/// The frame of a span; a span of several lines shows its first one. `nil` for a file as a whole and
/// on an empty line, where there is nothing to see.
///
/// - Parameter margin: Columns that will be printed before the line, which decide how wide tabs are.
func makeCodeFrame(
  of span: SourceSpan, in lines: LineTable, margin: (_ line: Int) -> Int
) -> CodeFrame? {
  let number = lines.position(at: span.start).line
  let line = lines.span(ofLine: number)
  if span == .fileStart || line.isEmpty { return nil }

  let marked = SourceSpan(
    min(max(span.start, line.start), line.end), min(max(span.end, line.start), line.end))
  let window = makeWindow(around: marked, in: line, of: lines.source)
  var before = makeCells(lines.source.string(in: SourceSpan(window.start, marked.start)))
  var inside = makeCells(
    lines.source.string(in: SourceSpan(marked.start, min(marked.end, window.end))))
  var after = makeCells(
    lines.source.string(in: SourceSpan(min(marked.end, window.end), window.end)))
  var cutLeft = window.start > line.start
  var cutRight = window.end < line.end

  let limit = 100
  if cutLeft || cutRight || width(before) + width(inside) + width(after) > limit {
    if cutLeft || width(before) + min(width(inside), 40) > limit {
      cutLeft = cut(&before, to: 30, keepingEnd: true) || cutLeft
    }
    cutRight = cut(&inside, to: limit - width(before), keepingEnd: false) || cutRight
    cutRight = cut(&after, to: limit - width(before) - width(inside), keepingEnd: false) || cutRight
  }
  if cutLeft { before.insert(Cell(text: "…", width: 1), at: 0) }
  if cutRight { after.append(Cell(text: "…", width: 1)) }
  return CodeFrame(
    line: number, text: (before + inside + after).map(\.text).joined(),
    underline: makeUnderline(before, inside, margin: margin(number)))
}

/// One character as it is shown.
private struct Cell {
  let text: String
  let width: Int
  var isTab: Bool { text == "\t" }
}

private let tabStop = 8

/// The part of a line that is worth decoding: enough for a hundred columns, whole characters.
private func makeWindow(
  around marked: SourceSpan, in line: SourceSpan, of source: SourceText
) -> SourceSpan {
  let reach = 400
  var start = max(line.start, marked.start - reach)
  var end = min(line.end, marked.start + reach)
  while start > line.start, start < marked.start, !isScalarStart(source.bytes[start]) { start += 1 }
  while end < line.end, end > marked.start, !isScalarStart(source.bytes[end]) { end -= 1 }
  return SourceSpan(start, end)
}

private func makeCells(_ text: String) -> [Cell] {
  text.unicodeScalars.map { scalar in
    if scalar == "\t" { return Cell(text: "\t", width: tabStop) }
    if let form = visibleForm(of: scalar) { return Cell(text: form, width: form.count) }
    return Cell(text: String(scalar), width: columnCount(of: scalar))
  }
}

private func width(_ cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

/// Drops cells until the rest fits; whether any were dropped.
private func cut(_ cells: inout [Cell], to limit: Int, keepingEnd: Bool) -> Bool {
  var room = limit
  var kept = 0
  for cell in keepingEnd ? cells.reversed() : cells {
    room -= cell.width
    if room < 0 { break }
    kept += 1
  }
  if kept == cells.count { return false }
  cells = Array(keepingEnd ? cells.suffix(kept) : cells.prefix(kept))
  return true
}

private func makeUnderline(_ before: [Cell], _ inside: [Cell], margin: Int) -> String {
  var underline = ""
  var column = margin
  for cell in before {
    underline += cell.isTab ? "\t" : String(repeating: " ", count: cell.width)
    column += cell.isTab ? tabStop - column % tabStop : cell.width
  }
  let start = column
  for cell in inside { column += cell.isTab ? tabStop - column % tabStop : cell.width }
  return underline + String(repeating: "^", count: max(1, column - start))
}
