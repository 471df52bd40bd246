# Which edition of an article is its original.
finding-original_replaced = The file says that it is the article’s original. Keeping it puts it in the place of “{ $text }”.
finding-original_stays = The file says that it is the article’s original. Only who may begin articles can say so, so “{ $text }” stays the original.
finding-picture_not_taken = A picture beside the file could not be taken in. { $text } Its words and its address stay in the text.
