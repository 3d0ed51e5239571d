extension HTMLTable.Column {
  init(_ fragment: HTMLFragment, head: Int) {
    self.head = head
    let has = { (name: String) in fragment.value(name, of: head).map { $0 != "false" } ?? false }
    kind = Self.kind(fragment, head)
    role =
      has("data-card-cover-dark")
      ? .darkCover
      : has("data-card-cover") ? .cover : has("data-card-target") ? .target : .shown
    isHidden = has("data-hidden")
  }

  /// Whether the files that its cells name are shown as images.
  var holdsImages: Bool {
    kind == .image || role == .cover || role == .darkCover
  }

  /// Types that nobody knows hold text.
  private static func kind(_ fragment: HTMLFragment, _ head: Int) -> Kind {
    switch fragment.value("data-type", of: head) {
    case "checkbox": .checkbox
    case "number": .number
    case "users": .users
    case "files": .files
    case "image": .image
    case "content-ref": .contentReference
    case "select": .select(options(fragment, head))
    case "rating":
      .rating(min(20, max(1, fragment.value("data-max", of: head).flatMap { Int($0) } ?? 5)))
    default: .text
    }
  }

  private static func options(_ fragment: HTMLFragment, _ head: Int) -> [Option] {
    fragment.descendants(of: head).compactMap { node in
      guard fragment.tag(node)?.name == "option" else { return nil }
      let value = fragment.value("value", of: node) ?? ""
      return Option(
        value: value, label: fragment.value("label", of: node) ?? value,
        colour: fragment.value("color", of: node) ?? "")
    }
  }
}
