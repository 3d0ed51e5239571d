// Asks the server. Addresses are seen from the editor's own.

/** The server said no; `answer` is what it said beside the sentence for people. */
export class Refusal extends Error {
  constructor(status, answer) {
    super(answer.message);
    this.status = status;
    this.answer = answer;
  }
}

/** No answer came. */
export class Silence extends Error {}

/**
 * @throws {Refusal} when the server says no.
 * @throws {Silence} when it says nothing.
 */
export async function ask(name, question = {}) {
  let response;
  let text;
  try {
    response = await fetch(name, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(question),
    });
    text = await response.text();
  } catch {
    throw new Silence("The server does not answer.");
  }
  let answer = null;
  try {
    answer = JSON.parse(text);
  } catch {
    // What is not JSON was not said by the editor's own part of the server.
  }
  if (response.ok && answer) return answer;
  const sentence = response.status === 404 || response.status === 403
    ? "The server was started anew and has another address now. Open the one it has printed; " +
      "what you have not saved is kept in this tab."
    : `The server failed (status ${response.status}).`;
  throw new Refusal(response.status, { message: sentence, ...answer });
}
