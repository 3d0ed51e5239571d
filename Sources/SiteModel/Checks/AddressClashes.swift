import Diagnostics

/// Pages that would be published as one file, letter case aside, and pages that stand where the
/// generator puts its own.
func addressClashes(
  among pages: [PlacedPage], configuration: SiteConfiguration
) -> [Diagnostic] {
  var first: [String: PlacedPage] = [:]
  first.reserveCapacity(pages.count)
  var diagnostics: [Diagnostic] = []
  let hasTranslations = pages.contains { $0.language > 0 }
  for page in pages {
    let address = page.address.path.lowercased()
    if !page.isFallback, let reserved = reservedName(address, configuration, hasTranslations) {
      diagnostics.append(
        Diagnostic(
          .pageDuplicateAddress, at: page.face.titleLocation,
          "The address “/\(page.address.clean)” is taken by \(reserved).",
          hint: "Give the file another name."))
    }
    guard let other = first[address] else {
      first[address] = page
      continue
    }
    // Told when the folder was read.
    if !page.isFallback, !other.isFallback,
      FileNames.areAlike(page.face.sourcePath, other.face.sourcePath)
    {
      continue
    }
    diagnostics.append(
      Diagnostic(
        .pageDuplicateAddress, at: page.face.titleLocation,
        "“\(page.face.path.value)” would be published at “/\(page.address.clean)”, "
          + "as “\(other.face.path.value)” is.",
        hint: "Give one of the two files another name.",
        notes: [Diagnostic.Note(at: other.face.titleLocation, "The other page is this one.")]))
  }
  return diagnostics
}

private func reservedName(
  _ address: String, _ configuration: SiteConfiguration, _ hasTranslations: Bool
) -> String? {
  switch address {
  case "404": return "the page for missing addresses"
  case "pages": return "the list of all pages"
  case "translations" where hasTranslations: return "the page about translations"
  default: break
  }
  for type in configuration.types where address == "types/\(type.rawValue)" {
    return "the page of the type “\(type.rawValue)”"
  }
  for phase in configuration.phases where address == "phases/\(phase.rawValue)" {
    return "the page of the phase “\(phase.rawValue)”"
  }
  return nil
}
