<?php

/** Puts the help drawer at the end of every page. The files of dist/ lie in htdocs/faq. */
class Modules_FaqElements_ContentInclude extends pm_Hook_ContentInclude
{
    private const ATTRIBUTES = [
        'data-var-brand' => 'Acme Hosting',
        'data-var-imap-host' => 'mail.acme.example',
        'data-var-smtp-host' => 'mail.acme.example',
        'data-contact' => 'mailto:help@acme.example',
    ];

    public function getBodyContent()
    {
        $attributes = '';
        foreach (self::ATTRIBUTES as $name => $value) {
            $attributes .= sprintf(' %s="%s"', $name, htmlspecialchars($value, ENT_QUOTES, 'UTF-8'));
        }

        return '<script async src="/modules/faq-elements/faq/faq.js"' . $attributes . '></script>';
    }
}
