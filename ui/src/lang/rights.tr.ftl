### Kimin neye yetkisi var; yetkisi olmayana söylenir.

error-not_allowed_create_article = Yeni yazıya yalnızca yazarlar ve editörler başlayabilir.
error-not_allowed_write = Metni yalnızca yazarlar, çevirmenler ve editörler değiştirebilir.
error-not_allowed_delete_article = Yazıları ve metinleri yalnızca editörler ve yöneticiler silebilir.
error-not_allowed_submit = Metni yalnızca yazarlar, çevirmenler ve editörler incelemeye gönderebilir ya da geri alabilir.
error-not_allowed_approve = Değişiklik istemek, onaylamak ve yayımlamak yalnızca editörün yetkisindedir.
error-not_allowed_export = Sayfaları yalnızca bu haber odasında bir görevi olanlar dışa aktarabilir.
error-not_allowed_manage_people = Kişileri yalnızca yönetici ekleyebilir ve değiştirebilir.
error-not_allowed_configure = Haber odasının ayarlarını yalnızca yönetici değiştirebilir.
