// @ts-check
// The editor of an answer cell. Tab indents; Escape leaves, to the buttons below: nobody is caught in it.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

/**
 * @param {{ parent: Element, text: string, label: string, describedBy: string, code: boolean,
 *           changed: (text: string) => void, leave: () => void, run: () => void }} wanted
 */
export function editor({ parent, text, label, describedBy, code, changed, leave, run }) {
  const keys = [
    { key: "Mod-Enter", run: () => (run(), true) },
    { key: "Escape", run: () => (leave(), true) },
  ];
  const python3 = [python(), syntaxHighlighting(classHighlighter), indentUnit.of("    "), lineNumbers(), bracketMatching(), indentOnInput()];
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([...keys, ...(code ? [indentWithTab] : []), ...defaultKeymap, ...historyKeymap]),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": describedBy, spellcheck: code ? "false" : "true" }),
        EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
        code ? python3 : [],
      ],
    }),
  });
}

/**
 * @param {EditorView} view
 * @param {string} text
 */
export function write(view, text) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}
