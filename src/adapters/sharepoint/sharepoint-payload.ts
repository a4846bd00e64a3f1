/** What Microsoft Graph returned for one list item. */
export interface SharePointPayload {
  /** One entry of `value` of the list's items, with `fields` expanded. */
  readonly item: object;
  /** The answer of the item's analytics. */
  readonly analytics?: object;
}

/** What the payload does not say for itself: which columns of your own hold what. */
export interface SharePointOptions {
  /** Internal names of columns; a space in a name is written `_x0020_`. */
  readonly columns?: {
    /** When someone last confirmed the text. */
    readonly verifiedAt?: string;
    /** When it must be confirmed again, such as `ReviewDate`. */
    readonly verificationDueAt?: string;
    /** Id of who answers for it, such as `OwnerLookupId`. */
    readonly ownerId?: string;
    /** Id of the collection it is in. */
    readonly groupId?: string;
    /** Labels, a list of texts. */
    readonly tags?: string;
  };
}
