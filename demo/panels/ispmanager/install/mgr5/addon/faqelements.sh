#!/bin/sh
# Answers the function "faqelements": says which page its frame shows. The page learns from the query where the
# visitor came from; the session is not passed on.
from=$(printf '%s' "${PARAM_from:-email}" | tr -cd 'a-z.')
cat <<XML
<?xml version="1.0" encoding="UTF-8"?>
<doc>
  <page>/manimg/faq-elements/page.html?func=${from}</page>
</doc>
XML
