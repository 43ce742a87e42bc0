<?php

/*
 * The page of the plugin: search, categories and articles. faq_elements_tag() is also what a theme's footer calls to
 * put the drawer on every page. The files of dist/ lie in faq/ beside this file.
 */

function faq_elements_tag(array $more = []): string
{
    $attributes = [
        'data-var-brand' => 'Acme Hosting',
        'data-var-imap-host' => 'mail.acme.example',
        'data-var-smtp-host' => 'mail.acme.example',
        'data-contact' => 'mailto:help@acme.example',
    ] + $more;
    $written = '';
    foreach ($attributes as $name => $value) {
        $written .= sprintf(' %s="%s"', $name, htmlspecialchars($value, ENT_QUOTES, 'UTF-8'));
    }

    return '<script async src="/plugins/faq_elements/faq/faq.js"' . $written . '></script>';
}

if (realpath($_SERVER['SCRIPT_FILENAME'] ?? '') === __FILE__) {
    echo '<faq-search></faq-search><faq-nav></faq-nav><faq-article></faq-article>', faq_elements_tag(['data-launcher' => 'off']);
}
