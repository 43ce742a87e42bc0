#!/bin/sh
# Run by the plugin manager after it has unpacked the plugin.
set -e
folder=/usr/local/directadmin/plugins/faq_elements
chmod 755 "$folder/user/index.html" "$folder/reseller/index.html" "$folder/admin/index.html"
chown -R diradmin:diradmin "$folder"
echo "Mail help is installed."
