export { compileFieldReader, type FieldReader } from "../ticket/field-reader.js";
