<?php

/*
 * Puts the help drawer on every page of the client area and of the administration.
 * The files of dist/ lie in assets/faq below the folder of the installation.
 */

if (!defined('WHMCS')) {
    exit('This file is read by WHMCS.');
}

/** The script tag; an attribute without a value is left out. */
function faq_elements_tag(string $root, array $more): string
{
    $attributes = array_filter([
        'data-var-brand' => 'Acme Hosting',
        'data-var-imap-host' => 'mail.acme.example',
        'data-var-smtp-host' => 'mail.acme.example',
        'data-contact' => 'mailto:help@acme.example',
    ] + $more);
    $written = '';
    foreach ($attributes as $name => $value) {
        $written .= sprintf(' %s="%s"', $name, htmlspecialchars((string) $value, ENT_QUOTES, 'UTF-8'));
    }

    return sprintf('<script async src="%s/assets/faq/faq.js"%s></script>', htmlspecialchars($root, ENT_QUOTES, 'UTF-8'), $written);
}

add_hook('ClientAreaFooterOutput', 1, function ($vars) {
    return faq_elements_tag($vars['WEB_ROOT'] ?? '', ['data-locale' => $vars['activeLocale']['languageCode'] ?? '']);
});

add_hook('AdminAreaFooterOutput', 1, function ($vars) {
    return faq_elements_tag($vars['WEB_ROOT'] ?? '', ['data-audience' => 'hosts']);
});
