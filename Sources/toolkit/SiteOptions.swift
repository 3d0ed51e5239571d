import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild
import SiteModel

/// Options that every command about a site has.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the pages.", valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Folder of templates that stand above the shipped ones, file by file.", valueName: "folder"))
  var templates: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "Address the site will have; stands above “base” of site.yml.", valueName: "address"))
  var baseURL: String?

  @Option(help: ArgumentHelp("Pages worked on at once.", valueName: "number"))
  var jobs = SiteOptions.processors

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs wants a number of 1 or more.") }
    if let baseURL, SiteConfigurationReader.normalisedBase(baseURL) == nil {
      throw ValidationError(
        "--base-url wants an absolute web address such as https://toolkit.example.org/.")
    }
  }

  func buildOptions(output: String = "public", strict: Bool = false) -> BuildOptions {
    BuildOptions(
      content: content, templates: templates, output: output, baseURL: baseURL, strict: strict,
      jobs: jobs, workingDirectory: Self.workingDirectory, executable: Self.executable)
  }

  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  static var executable: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return CommandLine.arguments.first ?? "toolkit" }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension ReportFormat: ExpressibleByArgument {}

/// The ways a command ends that are not success.
enum Failure {
  /// The content has errors.
  static let content = ExitCode(1)
  /// The surroundings failed.
  static let surroundings = ExitCode(2)

  static func surroundings(_ error: BuildError) -> ExitCode {
    Terminal.endProgress()
    Terminal.report("toolkit: \(error.message)\n")
    return surroundings
  }
}
