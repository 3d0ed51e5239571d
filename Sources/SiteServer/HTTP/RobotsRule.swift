import HTTPTypes

/// What search engines may do with a Markdown twin: the page stands for it, so they leave it out.
/// Programs that read for people who ask them may keep it, as on GitBook.
enum RobotsRule {
  private static let readers = [
    "gptbot", "chatgpt-user", "oai-searchbot", "claudebot", "claude-user", "claude-searchbot",
    "perplexitybot", "perplexity-user",
  ]

  /// - Parameter isIndexed: Whether the page itself may be found.
  static func field(isIndexed: Bool, userAgent: String?) -> String {
    guard isIndexed else { return "noindex, nofollow" }
    let agent = (userAgent ?? "").lowercased()
    return readers.contains { agent.contains($0) } ? "index, follow" : "noindex"
  }
}
