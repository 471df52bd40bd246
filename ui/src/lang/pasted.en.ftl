## What other programs put on the clipboard

error-pasted_left = What was pasted did not come in, because the text was left too soon. Open it and paste again.
error-pasted_too_long = What was copied is longer than { $most } MB, so nothing of it came in. Copy a part of it.
