import type { EditionHeadView } from "../../ipc/types"

/// Whether somebody answers for a text as it stands.
export const isApproved = ({ state }: EditionHeadView): boolean => state === "approved" || state === "published"
