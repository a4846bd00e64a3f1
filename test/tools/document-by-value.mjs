// TypeDoc plugin: in a constant table of sentences, such as the error codes, each key is documented by its sentence.
import { Comment, Converter, ReflectionKind } from "typedoc";

function sentenceOf({ type, parent }) {
  const inConstant = parent?.parent?.kindOf(ReflectionKind.Variable) === true;
  return inConstant && type?.type === "literal" && typeof type.value === "string" ? type.value : undefined;
}

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
      const text = property.hasComment() ? undefined : sentenceOf(property);
      if (text !== undefined) property.comment = new Comment([{ kind: "text", text }]);
    }
  });
}
