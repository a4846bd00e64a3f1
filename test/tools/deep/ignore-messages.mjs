// Stryker plugin: English sentences for people are free to change; their codes and parameters are what tests assert.
const sentences = new Set(["message", "expected"]);

function isSentence(path) {
  const { parent } = path;
  if (parent === null) return false;
  if (parent.type === "ObjectProperty" || parent.type === "VariableDeclarator") {
    return sentences.has((parent.key ?? parent.id).name);
  }
  return parent.type === "NewExpression" && /Error$/.test(parent.callee.name ?? "");
}

const messages = {
  shouldIgnore(path) {
    const isText = path.isStringLiteral() || path.isTemplateLiteral();
    return isText && isSentence(path) ? "a sentence for people" : undefined;
  },
};

export const strykerPlugins = [{ kind: "Ignore", name: "messages", value: messages }];
