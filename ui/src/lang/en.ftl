### The interface in English. Keys of codes that come from the core end in the code itself.

## Everywhere
cancel = Cancel
close = Close
delete = Delete
dismiss = Dismiss
edit = Edit
read-only = This newsroom can only be read: nothing that is changed could be saved. Make the file and its folder writable and open it again, or copy it elsewhere and open the copy.
save = Save
try-again = Try again
undo-changes = Undo changes
untitled = Untitled
add-language = Language
remove-language = Take { $name } out
start-failed = Hexapla could not start
desk-not-loaded = This text cannot be shown
desk-not-loaded-text = A part of the window could not be loaded. What is written is safe in the newsroom’s file.
version = Version { $version }

## The first screen
welcome-sentence = One article, side by side in every language it is published in: written, carried over, approved and sent out with the same notes.
welcome-sample = Open the sample newsroom
welcome-sample-text = Two articles in Turkish, English and Russian, to look around in and try things on.
welcome-empty = Start an empty newsroom
welcome-empty-text = One file on your disk that holds your articles, people and pictures.
welcome-open = Open a newsroom…
welcome-open-text = A .hexapla file that you or a colleague made.
welcome-recent = Opened before
welcome-missing = No longer at { $path }
newsroom-sample-name = Sample newsroom
newsroom-empty-name = Newsroom
files-newsroom = Newsrooms
files-import = Texts
files-photo = Pictures
files-all = All files
drop-at-desk = To read a file in, drop it on the list of articles.
drop-newsroom-alone = Nothing was opened. Drop a newsroom alone to open it, and texts without one to read them in.
drop-over-dialog = Close the dialog first, and then drop it again.

## Menus
menu-file = File
menu-edit = Edit
menu-insert = Insert
menu-view = View
menu-go = Go
menu-help = Help
menu-standard-cut = Cut
menu-standard-copy = Copy
menu-standard-paste = Paste
menu-standard-select_all = Select all

## Actions
action-new-article = New article
action-read-in = Read in a text
    .also = import, open a file
action-open-newsroom = Open a newsroom…
action-new-newsroom = Start a newsroom…
action-sample-newsroom = Start a sample newsroom…
action-close-newsroom = Close the newsroom
action-quit = Quit
action-open-article = Open the article
action-delete-article = Delete the article
action-keep-import = Keep
action-import-again = Read another text
action-new-person = New person
action-save-person = Save the person
action-go-articles = Articles
action-go-people = People
action-go-settings = Settings
action-search = Search the articles
action-theme-light = Light theme
action-theme-dark = Dark theme
action-theme-system = Theme of the system
action-dismiss-messages = Dismiss the messages
action-take-offer = Do what the last message offered
action-language = Interface in { $name }
action-palette = All actions
action-keys = Keys

## Palette, keys, addresses
palette-title = All actions
palette-label = Find an action or an article
palette-label-actions = Find an action
palette-articles = Articles
palette-nothing = No action and no article has these letters. Try fewer of them.
keys-title = Keys
keys-other = Writing
address-title = Open this address outside?
address-text = Your browser will be asked to open it. Nothing of the article is sent along.
address-open = Open

## Navigation
nav-newsroom = Newsroom
nav-articles = Articles
nav-people = People
nav-settings = Settings
nav-state = State
nav-language = Language
nav-section = Section
nav-author = Author

## States
state-draft = draft
state-in_review = in review
state-changes_asked = changes asked
state-approved = approved
state-published = published

## Library
search-label = Search titles and text
search-clear = Clear the search
library-title = Articles
library-counts =
    { $articles ->
        [one] one article
       *[other] { $articles } articles
    }, { $underWay ->
        [0] none under way
       *[other] { $underWay } under way
    }
library-found =
    { $count ->
        [0] nothing found
        [one] one found
       *[other] { $count } found
    }
library-empty = No articles yet
library-empty-text = Begin one here, or read in a text that was published elsewhere: Hexapla finds its title, notes and author.
library-none = Nothing found
library-none-text = No title and no text has “{ $words }” within what is chosen at the left.
library-none-filter = No article fits everything that is chosen at the left.
library-widen = Show all articles
filter-remove = Do not narrow by “{ $name }” any more
column-title = Title
column-editions = Editions
column-dated = Date
column-changed = Last change
column-more = More
sort-other = Order
sort-label = Order: { $name }
sort-changed = Last change
sort-created = Begun
sort-dated = Date
sort-title = Title
sort-author = Author
edition-none = not begun
edition-damaged = damaged
edition-damaged-title = Throw this edition away?
edition-damaged-throw = Throw it away
section-none = No section
article-more = More for “{ $title }”
article-read-in = Read in an edition of it
new-article-title = New article
new-article-name = Title
new-article-name-hint = It can wait; you can write it at the desk.
new-article-language = Language of the original
new-article-begin = Begin

## Reading in
import-title = Read in a text
import-about = A published page’s text, as you copy it from a browser, or a Markdown file. Hexapla shows what it takes each piece for, and keeps nothing until you say so.
import-about-edition = The text will become an edition of “{ $title }”. Hexapla shows what it takes each piece for, and keeps nothing until you say so.
import-file = File
import-drop = Drop a file here
import-choose = Choose a file…
import-kinds = Text or Markdown, up to 20 MB
import-paste = Or paste the page’s text
import-paste-hint = Select the whole page in your browser, copy it, and paste it here.
import-language = Language of the text
import-language-found = Find out
import-read-text = Read the text
import-pasted = Pasted text
format-page_text = text of a page
format-markdown = Markdown
import-as = Keep as
import-new-article = New article
import-edition-of = Edition of “{ $title }”
import-find-article = Find an article
import-cannot-keep = It cannot be kept yet: { $reason }
import-language-taken = “{ $title }” already has an edition in this language.
import-kept = The text is kept.
import-waits = The text you are reading in waits for you there.
import-article-deleted = The article that you were reading a text in for was deleted. The text waits under “Read in a text”, as an article of its own unless you choose another.
import-queued = It is read when this text is done with.
import-waiting =
    { $count ->
        [one] One more file waits: { $names }
       *[other] { $count } more files wait: { $names }
    }
import-next = Read the next file
import-leave-out = Leave this text out
import-leave-title = Let this text go?
import-leave-text = What you have mended in it would be lost. Its file stays where it is.
import-leave-text-pasted = What you have mended in it would be lost. The words you pasted stay, to be read again.
import-leave-yes = Let it go
import-pieces = Pieces of the text
import-result = What will be kept
import-line = line { $line }
import-role = What line { $line } is
import-findings =
    { $count ->
        [one] One thing to look at
       *[other] { $count } things to look at
    }
import-next-finding = To the next thing to look at
import-previous-finding = To the previous thing to look at
import-no-findings = Everything found its place.
import-section = Section
import-heading = Title
import-heading-missing = The article needs a title.
import-key-points = Key points
import-also-in = also in: { $languages }
import-body = Body
import-body-none = Nothing was taken for the body yet.
import-notes =
    { $count ->
        [0] No endnotes
        [one] One endnote
       *[other] { $count } endnotes
    }
import-authors =
    { $count ->
        [0] No author
        [one] Author
       *[other] Authors
    }
import-no-bio = No biography
import-dropped =
    { $count ->
        [one] One line left out
       *[other] { $count } lines left out
    }
import-counts = Blocks: { $blocks }, endnotes: { $notes }
note-author = Author
note-title = Title
note-container = Published in
note-address = Address
note-accessed = Accessed

role-section = Section
role-title = Title
role-key_point = Key point
role-also_in = Other languages
role-heading = Heading
role-paragraph = Paragraph
role-quotation = Quotation
role-note = Endnote
role-author = Author
role-bio = Biography
role-dropped = Leave out

reason-section_word = a known section name
reason-short_first_line = a short first line
reason-first_line = the first line
reason-after_section = the line after the section
reason-before_share_and_short = short, above the share buttons
reason-under_key_points_heading = under a heading for key points
reason-bulleted_under_title = a bullet under the title
reason-run_under_title = one of several short lines under the title
reason-also_in_words = says which other languages there are
reason-language_names = names of languages
reason-short_without_full_stop = short and without a full stop
reason-running_text = running text
reason-all_in_quotation_marks = all of it in quotation marks
reason-begins_with_a_label = begins with the number of a note
reason-under_notes_heading = under the heading of the notes
reason-byline_word = begins with a word like “by”
reason-name_under_title = a name under the title
reason-name_after_text = a name after the text
reason-after_author_name = follows the author’s name
reason-author_heading = a heading above the author
reason-share_button = a share button
reason-related_remnant = points to other articles
reason-reading_time = says how long reading takes
reason-date_line = a date
reason-key_points_heading = the heading of the key points
reason-notes_heading = the heading of the notes
reason-repeated_name = a name that was there before
reason-repeated_title = the title once more
reason-breadcrumb = the path through the site
reason-translator_line = names the translator
reason-no_words = has no words
reason-not_placed = fits nothing, so it stays in the text
reason-said_by_user = you said so

weight-note = Note
weight-doubt = Please look
weight-error = Stops keeping
finding-encoding_recognised = The file is not in UTF-8; it was read as { $text }.
finding-bytes_unreadable = Some bytes could not be read in this encoding ({ $text }). Look for the sign �.
finding-nothing_to_read = There is nothing to read in this text.
finding-no_title = No title was found. Type one at the right, or say which piece it is.
finding-language_unsure = The language is not certain; it was taken for “{ $text }”. Choose it above if that is wrong.
finding-no_body = There is a title but no text under it.
finding-note_without_mark = Nothing in the text points to endnote { $text }. It is kept.
finding-mark_without_note = There is no endnote for the mark { $text }. It stays in the text as it is.
finding-label_twice = Two endnotes have the same number; the second is now { $text }.
finding-note_empty = Endnote { $text } has no words.
finding-note_without_label = An endnote had no number; it is now { $text }.
finding-not_placed = It is not clear what this is; it stays in the text: “{ $text }”
finding-second_title = A second title stays in the text: “{ $text }”
finding-second_section = A second section was left out: “{ $text }”
finding-bio_without_author = A biography without an author stays in the text.
finding-repeated = A repeated line was left out: “{ $text }”
finding-author_taken_for = An author is taken for one of the article, whose name this is in other letters: { $text }
finding-author_added = “{ $text }” is not among the article’s authors yet. Keeping the text adds this name to the whole article.
finding-language_unknown = No language is known by the name “{ $text }”.
finding-unknown_key = “{ $text }” at the file’s head means nothing here and was left out.
finding-bad_value = A value at the file’s head could not be understood: { $text }
finding-broken_front_matter = The file’s head could not be read; the text below it was. { $text }
finding-open_front_matter = The file’s head is never closed, so it was read as text.
finding-nested_too_deep = Quotations or lists stand so deep within one another that the innermost were flattened.
finding-impossible_day = Endnote and its day of access, which the calendar does not have: { $text }. The words are kept; correct the day there.

## People
people-title = People
people-find = Find a person
people-none = Nobody has these letters in their name.
people-empty = Nobody here yet
people-empty-text = Add authors, translators and editors. The box under each edition shows the name and biography in its own language.
person-new = New person
person-name = Name
person-name-missing = A person needs a name.
person-read-only = Only an administrator can change people here.
person-no-roles = no role
person-photo-choose = Choose a photo…
person-photo-other = Other photo…
person-photo-remove = Take it away
person-photo-later = A photo can be added once the person is saved.
person-articles =
    { $count ->
        [0] No articles yet
        [one] One article
       *[other] { $count } articles
    }
person-roles = Roles
role-of-author = author
role-of-author-may = Begins articles, writes, sends to review
role-of-translator = translator
role-of-translator-may = Writes and sends to review
role-of-editor = editor
role-of-editor-may = Begins and deletes articles, writes, asks for changes, approves, publishes
role-of-administrator = administrator
role-of-administrator-may = People, sections, settings; deletes articles
person-bios = Biography
person-bios-hint = A few sentences. Each edition shows the one in its language.
person-bio-in = Biography, { $language }
person-names = Name in other scripts
person-names-hint = Only where the name is written otherwise, such as in Cyrillic.
person-name-in = Name, { $language }
person-saved = { $name } is saved.
person-delete = Delete person…
person-has-articles = Has articles, so cannot be deleted.
person-delete-title = Delete this person?
person-delete-text = { $name } goes away with biography and photo. What they did stays in the record.
person-deleted = { $name } was deleted.

## Settings
settings-title = Settings
settings-machine = On this machine
settings-language = Language of the interface
settings-language-system = As the system
settings-theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
settings-person = Person at this desk
settings-person-hint = Everything done here is recorded under this person’s name, and only what their roles allow can be done.
settings-newsroom = This newsroom
settings-newsroom-name = Name
newsroom-rename = Rename…
newsroom-rename-title = Rename the newsroom
newsroom-rename-hint = The file keeps its name and its place.
settings-newsroom-file = File
settings-reveal = Show in its folder
settings-not-allowed = Only an administrator can change the settings of the newsroom.
settings-sections = Sections
settings-sections-hint = The kinds of piece, named in each language. An edition shows the name in its own.
section-add = Add a section
section-rename = Rename the section
section-edit = Edit the section “{ $name }”
section-delete = Delete the section “{ $name }”
section-delete-title = Delete this section?
section-delete-text = “{ $name }” goes away in all its languages. No article is in it.
section-has-articles = Has articles, so cannot be deleted.
section-names = Names
section-names-hint = At least one.
section-name-in = Name, { $language }
section-articles =
    { $count ->
        [0] no articles
        [one] one article
       *[other] { $count } articles
    }
settings-typography = Typography as you type
settings-typography-hint = By the habits of the edition’s language. Whatever is set, one undo leaves what you typed.
typography-done =
    { $count ->
        [one] One change was made.
       *[other] { $count } changes were made.
    }
typography-rule-quotes = Quotation marks
typography-example-quotes = “word”
typography-rule-apostrophe = Apostrophes
typography-example-apostrophe = it’s
typography-rule-ellipsis = Three dots as an ellipsis
typography-example-ellipsis = and then…
typography-rule-range = Ranges of numbers
typography-example-range = 1914–1918
typography-rule-dash = Dashes between words
typography-example-dash = word – word
typography-rule-no_break_dash = A dash stays with the word before it
typography-example-no_break_dash = word␣—
typography-rule-no_break_words = Short words stay with the next one
typography-example-no_break_words = в␣1920
typography-rule-no_break_initials = Initials stay with the name
typography-example-no_break_initials = A.␣Smith
typography-rule-no_break_abbreviations = Abbreviations stay whole
typography-example-no_break_abbreviations = т.␣е.
typography-rule-no_break_numbers = Numbers stay with their units
typography-example-no_break_numbers = 5␣km
typography-rule-no_break_marks = Marks set off by a space stay with their word
typography-example-no_break_marks = mot␣!
settings-words = Words of pages
settings-words-hint = By these words Hexapla understands the text of a page: which line is the section, what belongs to the share buttons, where the notes begin. Add your own, one to a line, or a whole new language.
words-languages = Languages
words-add-language = Add a language to the words of pages
words-known = Known:
words-none-known = None known yet.
words-own = Your own words, one to a line
words-save = Save the words
page-words-saved = The words for { $language } are saved.
words-section = Names of sections
words-also_in = “Also available in”
words-key_points = Headings of key points
words-share = Share buttons
words-related = “Related”
words-byline = Before an author’s name
words-translator = Before a translator’s name
words-dateline = Before a date
words-reading_time = Time of reading
words-notes = Headings of notes
words-accessed = “Accessed”
settings-audit = Record
settings-audit-hint = Who did what, latest first. Each entry is sealed by the one before it and none can be changed.
audit-number = No.
audit-at = When
audit-person = Who
audit-did = What
audit-about = What it was done to
audit-edition = { $title } ({ $language })
audit-revision = revision { $number }
audit-gone = no longer here ({ $id })
audit-more = Show earlier entries
audit-create_newsroom = started the newsroom
audit-open_newsroom = became administrator, for there was none
audit-rename_newsroom = renamed the newsroom
audit-create_article = began an article
audit-update_article = changed the details of an article
audit-delete_article = deleted an article
audit-save_edition = wrote in an edition
audit-add_edition = began an edition
audit-delete_edition = deleted an edition
audit-set_state = moved an edition to another state
audit-confirm_note = found an endnote right for its original
audit-confirm_title = found a title right for its original
audit-confirm_key_points = found key points right for their original
audit-save_note = wrote an endnote
audit-add_notes = added endnotes
audit-delete_note = deleted an endnote
audit-restore_note = put an endnote back
audit-bring_back = brought back an earlier revision
audit-typography_set = set the typography
audit-replace = replaced words
audit-replace_undo = took a replacement back
audit-spelling_add = added a word to the dictionary
audit-spelling_remove = took a word out of the dictionary
audit-save_person = changed a person
audit-delete_person = deleted a person
audit-set_photo = changed a photo
audit-save_section = changed a section
audit-delete_section = deleted a section
audit-save_page_words = changed the words of pages
audit-keep_import = read in a text
audit-export = exported pages

## What can go wrong
error-setting_unreadable = A newer version of Hexapla wrote this setting. Change it there.
error-unreachable = The program behind this window does not answer ({ $reason }). Your words are still here; try again in a moment.
error-note_not_outdated = The original says of this endnote what it said when these words were written.
error-head_not_outdated = The original’s title and key points say what they said when these were written.
error-internal = Something went wrong that should not have: { $reason }. Nothing was changed. Try again; if it stays, start Hexapla anew.
error-bad_request = The window and the program do not understand each other ({ $command }). Start Hexapla anew.
error-no_newsroom = No newsroom is open. Open one or start a new one first.
error-not_found = This is no longer in the newsroom. Somebody may have deleted it.
error-bad_value = “{ $value }” cannot stand here ({ $field }). Correct it and try again.
error-value_missing = Something is missing here ({ $field }). Fill it in and try again.
error-not_allowed = Your role does not allow this. Ask an administrator of the newsroom.
error-changed_elsewhere = This was changed elsewhere in the meantime. Look at both versions before you go on.
error-no_such_move = An edition cannot be moved from its present state to that one.
error-person_at_desk = This person sits at this desk. Choose another person in the settings first.
error-not_a_photo = { $path } is not a PNG, JPEG or WebP picture of at most 10 MB. Choose another.
error-no_title = The text has no title. Type one, or say which piece is the title.
error-file_missing = There is no file { $path }. Check its name and folder.
error-file_forbidden = { $path } cannot be reached with your rights. Choose another folder or change its permissions.
error-file_is_directory = { $path } is a folder. Choose a file inside it.
error-file_failed = { $path } could not be used: { $reason }. Try again or choose another place.
error-file_too_large = { $path } is larger than 20 MB, the most that can be read. Cut it into parts first.
error-files_exist = Nothing was written: { $path } already holds other versions of { $files }. Choose another folder, or permit replacing them.
error-disk_full = The disk is full. Make room and try again; your words are still here.
error-not_a_newsroom = { $path } is not a newsroom. Choose a file that Hexapla made; to bring in a text, read it in.
error-too_new = { $path } was made by a newer Hexapla. It was not touched. Install the newer version to open it.
error-newsroom_missing = The newsroom { $path } is gone from its place. Bring the file back, or open another.
error-newsroom_replaced = Another file lies where the newsroom { $path } was. Nothing in it was changed. Put the former file back, and what waits is saved; or open the newsroom again to go on with the file that is there.
error-already_there = There is already a file { $path }. Choose another name.
error-folder_there = { $path } is a folder. Choose another name for the newsroom; nothing in the folder was changed.
error-newsroom_not_made = The newsroom { $path } could not be made: { $reason }. Choose another folder or name.
error-file_in_the_way = { $path } is a file, so nothing can be put inside it. Choose another folder.
error-folder_forbidden = Nothing can be written in the folder { $path } with your rights. Choose another folder or change its permissions.
error-folder_failed = The folder { $path } could not be made: { $reason }. Choose another place.
error-not_writable = { $path } cannot be written. Make the file and its folder writable, or copy the newsroom elsewhere.
error-busy = Another program is using the newsroom just now. Try again in a moment.
error-damaged =
    The newsroom { $path } is damaged. Close Hexapla, keep a copy of the file, and { $backup ->
        [none] put a backup of your own in its place.
       *[other] open “{ $backup }” beside it, which was kept before the last upgrade.
    }
error-edition_damaged = The edition “{ $title }” is damaged: { $reason }. Keep a copy of the file { $path }, and take the edition out of a backup or delete it. Everything else can be worked on.
error-seen_another_text = “{ $title }” ({ LANGUAGE($language) }) is at revision { $revision } by now, and you had revision { $seen } before you. Read what was changed, then decide again.
error-title_missing = The edition in { LANGUAGE($language) } has no title. Write one above its text first.
error-key_points_unreadable = The key points of “{ $title }” cannot be read in the file, so this is not its whole text. Write them anew, or bring back a revision that has them.
error-file_empty = { $path } is empty. Choose a file that holds text.
error-file_binary = { $path } holds no text that can be read. Open it where it was made, copy its text and paste that here.
error-file_nul = There is a NUL character, which no text has, in line { $line } of { $path }. The file may be damaged, or in UTF-16 or UTF-32 without a mark that says so. Open it where it was made and save it as UTF-8, or take the character out.
error-already_open = { $path } is open in another window, which is in front now.
error-bad_document = The window sent a text the program could not take. Undo the last step and try again.
error-edition_exists = The article already has an edition in this language. Open that one, or delete it first.
error-nothing_sought = It was not said what to find. Write a word or a part of one.
error-search_over = Another search in the whole newsroom was begun before this one was done. Search again.
error-expression_wrong =
    At character { $at }: { $mistake ->
        [group] a parenthesis lacks its other half; for a mere one write \( or \).
        [class] a square bracket lacks its other half, or a range has its ends the wrong way round.
        [repetition] there is nothing to repeat, or it cannot be repeated so; for a mere sign write \*.
        [escape] the backslash means nothing here; for a mere one write \\.
        [unsupported] looking around and repeating a group’s words are not known here.
       *[other] the expression cannot be read from here on.
    }
error-expression_too_large = The expression stands for too much. Make its repetitions smaller.
error-typography_unknown = How { LANGUAGE($language) } is set is not known to Hexapla yet. The text was left as it is.
error-dictionary_missing = There is no spelling dictionary for { LANGUAGE($language) } on this machine. { $package ->
    [none] Put { $name }.aff and { $name }.dic into { $folder }.
   *[other] Install the Debian package { $package }, or put { $name }.aff and { $name }.dic into { $folder }.
  }
error-dictionary_unreadable = The dictionary { $path } cannot be read: { $reason }. Put another in its place, or take it away.
error-last_administrator = This is the last administrator of the newsroom. Make another person one first.
error-note_in_use = This endnote is still marked in a text. Take its marks out first.
error-only_edition = This is the only edition of the article. Delete the whole article instead.
error-person_has_bylines = This person has articles. Take their name off those first.
error-section_in_use = Articles in this section: { $count }. Give them another section first.
error-section_exists = There is a section “{ $name }” in this language already ({ LANGUAGE($language) }). Give this one another name.
error-slug_not_alone = Several articles have this short address. Name the one you mean.
error-system_refused = The system did not do it: { $reason }
error-no_note_here = An endnote cannot be marked here. Put the caret into a paragraph, a heading or a cell of a table.
error-written_on_since = The text was written on since the words were replaced in it. Its history has it as it was before.
error-undecided = In “{ $title }”, passages were changed both here and elsewhere. Choose for each whose words stay.
error-import_unkept = “{ $title }” is being read in and is not kept yet.
error-other_newsroom = These words belong to another newsroom. Open it again, and they are saved.
error-broken_front_matter = The file’s head cannot be read. Mend line { $line } ({ $reason }); a value with a colon or quotation marks in it stands in quotation marks.
error-open_front_matter = The file’s head begins on line { $line } and is never closed. Put a line with just --- under it.
error-export_half_written = Written: { $files }. Not written: { $missing }. Mend what stood in the way and export again.
error-pasted_late = What was pasted did not come into “{ $title }”: the text was left, or could no longer be written in, before it was ready. Paste it there again; the notes are there already, unmarked.

lose-title-closing = Close and lose these words?
lose-title-leaving = Leave and lose these words?
lose-text = Some of your words are not saved. { $reason }
lose-yes-closing = Close and lose them
lose-yes-leaving = Leave and lose them

## Languages that the system may not know
language-name-ba = Bashkir
language-name-crh = Crimean Tatar
