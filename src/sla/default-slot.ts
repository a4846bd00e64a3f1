/** The slot of a policy that names none. */
export const defaultSlot = "customer";
