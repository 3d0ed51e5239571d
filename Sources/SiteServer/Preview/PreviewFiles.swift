package import SiteBuild

/// The preview's own files. They are asked for below an address that no site has, and stand in no
/// published site: pages get the line that loads them when they are sent.
package struct PreviewFiles: Sendable {
  /// Below the server's root.
  package static let script = "/~preview/preview.js"
  package static let style = "/~preview/preview.css"
  package static let events = "/~preview/events"

  private static let line = Array(
    "<script src=\"\(script)\" data-style=\"\(style)\" data-events=\"\(events)\" defer></script>\n".utf8)
  private static let end = Array("</head>".utf8)

  /// What pages with the line must be allowed to do, besides what their own policy says.
  package static let policy = "script-src 'self'; style-src 'self'; connect-src 'self'"

  /// A page with the line that loads the script, before the end of its head; without one as it is.
  package static func adding(to page: [UInt8]) -> [UInt8] {
    guard let place = page.firstRange(of: end)?.lowerBound else { return page }
    return Array(page[..<place]) + line + page[place...]
  }
}

extension SiteSnapshot {
  /// One of the preview's own files, by its address.
  package func previewFile(at address: String) -> [UInt8]? {
    switch address {
    case PreviewFiles.script: template("preview/preview.js")
    case PreviewFiles.style: template("preview/preview.css")
    default: nil
    }
  }
}
