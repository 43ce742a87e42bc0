<?php

/**
 * Puts the help drawer on every page of the webmail. The files of dist/ lie in faq/ beside this file.
 */
class faq_elements extends rcube_plugin
{
    /** A page in a frame, such as a message, is a part of another that has the drawer. */
    public $noframe = true;

    /** Nothing is put into answers to scripts. */
    public $noajax = true;

    private $rcmail;

    public function init()
    {
        $this->rcmail = rcmail::get_instance();
        $this->load_config('config.inc.php.dist');
        $this->load_config();
        $this->add_hook('render_page', [$this, 'render_page']);
    }

    public function render_page($page)
    {
        $attributes = '';
        foreach ((array) $this->rcmail->config->get('faq_elements_attributes', []) as $name => $value) {
            $attributes .= sprintf(' %s="%s"', $name, htmlspecialchars((string) $value, ENT_QUOTES, 'UTF-8'));
        }
        $address = htmlspecialchars($this->rcmail->config->get('faq_elements_script', ''), ENT_QUOTES, 'UTF-8');
        $this->rcmail->output->add_footer(sprintf('<script async src="%s"%s></script>', $address, $attributes));

        return $page;
    }
}
