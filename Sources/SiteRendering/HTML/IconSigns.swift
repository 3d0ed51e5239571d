/// Characters for the icons that say something in a text: a tick in a table's cell.
///
/// GitBook names icons of Font Awesome. Most decorate what stands in words beside them; the pages of
/// this site do without those. The few that are words themselves are shown as a character.
enum IconSigns {
  /// - Parameter classes: Of an `<i>`, such as `fa-solid fa-check`.
  static func sign(for classes: String) -> String? {
    classes.split(separator: " ").lazy
      .filter { $0.hasPrefix("fa-") }.compactMap { table[String($0.dropFirst(3))] }.first
  }

  static func isIcon(_ classes: String) -> Bool {
    classes.split(separator: " ").contains { $0.hasPrefix("fa-") }
  }

  private static let table: [String: String] = [
    "arrow-down": "↓", "arrow-left": "←", "arrow-right": "→", "arrow-up": "↑", "ban": "⊘",
    "check": "✓", "check-circle": "✓", "check-double": "✓✓", "circle": "○", "circle-check": "✓",
    "circle-exclamation": "!", "circle-info": "i", "circle-minus": "−", "circle-plus": "+",
    "circle-question": "?", "circle-xmark": "✗", "clock": "◷", "close": "✗", "copyright": "©",
    "envelope": "✉", "equals": "=", "exclamation": "!", "flag": "⚑", "gear": "⚙", "heart": "♥",
    "hourglass": "⧖", "infinity": "∞", "info": "i", "info-circle": "i", "long-arrow-right": "→",
    "minus": "−", "pencil": "✎", "phone": "☎", "plus": "+", "question": "?",
    "question-circle": "?", "registered": "®", "remove": "✗", "scissors": "✂", "square": "□",
    "square-check": "☑", "square-xmark": "☒", "star": "★", "star-half-stroke": "⯨",
    "thumbs-down": "👎", "thumbs-up": "👍", "times": "✗", "times-circle": "✗",
    "trademark": "™", "triangle-exclamation": "⚠", "warning": "⚠", "xmark": "✗",
    "xmark-circle": "✗",
  ]
}
