package import ArgumentParser
package import Diagnostics
import Glibc
package import SiteBuild
import SiteModel

/// Options that every command about a site has.
package struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the pages.", valueName: "folder"))
  package var content = "content"

  @Option(
    help: ArgumentHelp(
      "Folder of templates that stand above the shipped ones, file by file.", valueName: "folder"))
  package var templates: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Address the site will have; stands above “base” of site.yml.", valueName: "address"))
  package var baseURL: String?

  @Option(help: ArgumentHelp("Pages worked on at once.", valueName: "number"))
  package var jobs = SiteOptions.processors

  package init() {}

  package func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs wants a number of 1 or more.") }
    if let baseURL, SiteConfigurationReader.normalisedBase(baseURL) == nil {
      throw ValidationError(
        "--base-url wants an absolute web address such as https://toolkit.example.org/.")
    }
  }

  package func buildOptions(output: String = "public", strict: Bool = false) -> BuildOptions {
    BuildOptions(
      content: content, templates: templates, output: output, baseURL: baseURL, strict: strict,
      jobs: jobs, workingDirectory: Self.workingDirectory, executable: Self.executable)
  }

  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  package static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  package static var executable: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return CommandLine.arguments.first ?? "toolkit" }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension ReportFormat: ExpressibleByArgument {}
