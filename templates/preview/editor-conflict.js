// When the file on disk is not the one that was opened: nobody's words are lost without a question.
import { compared } from "./editor-compare.js";
import { question } from "./editor-question.js";

/**
 * Asks whose text shall stand.
 *
 * `theirs` is `{ message, digest, text }`, the file as it is on disk. Gives "theirs", "mine" or null.
 */
export async function decide(page, theirs) {
  const choices = [
    { value: "compare", label: "Compare", isMain: true },
    { value: "theirs", label: "Load the file's text" },
    { value: "mine", label: "Save mine over it", isDanger: true },
    { value: null, label: "Go on writing" },
  ];
  const first = await question({
    title: "The file has changed meanwhile",
    body: theirs.message || "Someone or something else has written this file since you opened it.",
    choices,
  });
  if (first !== "compare") return first;
  return question({
    title: "Yours, and the file's",
    body: compared(page.text, theirs.text, page.state.language),
    isWide: true,
    choices: [{ ...choices[1] }, choices[2], { ...choices[3], isMain: true }],
  });
}
