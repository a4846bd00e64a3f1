/** The priorities of a definition that names none, lowest first: those of most help desks. */
export const defaultPriorities: readonly string[] = ["low", "normal", "high", "urgent"];
