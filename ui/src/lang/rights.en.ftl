### Who may do what, told to someone who may not.

error-not_allowed_create_article = Only authors and editors may begin an article.
error-not_allowed_write = Only authors, translators and editors may write.
error-not_allowed_delete_article = Only editors and administrators may delete articles and editions.
error-not_allowed_submit = Only authors, translators and editors may send a text to review or take it back.
error-not_allowed_approve = Only an editor may ask for changes, approve or publish.
error-not_allowed_export = Only someone with a role in this newsroom may export pages.
error-not_allowed_manage_people = Only an administrator may add or change people.
error-not_allowed_configure = Only an administrator may change the newsroom’s settings.
