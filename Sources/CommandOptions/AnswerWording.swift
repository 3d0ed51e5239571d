package import SiteAnswers
import SiteBuild

/// Has answers worded by a language model, where the environment names one. Says so on the terminal
/// where it names something that cannot be asked.
package func answerWording() -> GeneratedAnswers? {
  if let endpoint = ModelEndpoint(environment: environmentVariable) {
    return GeneratedAnswers(endpoint, send: CurlExchange.response(to:longest:))
  }
  if environmentVariable(ModelEndpoint.variable) != nil {
    Terminal.tell("\(ModelEndpoint.variable) is no web address; answers are the site's own.")
  }
  return nil
}
