/* Prototype: $ and $$ are its own, Array.from and a few more of the browser's are replaced by its. */
document.observe('dom:loaded', () => {
  const show = () => {
    const views = $$('.view');
    const wanted = views.find((view) => (view.dataset.view ?? '') === location.hash) ?? views.first();
    views.invoke('writeAttribute', 'hidden', true);
    wanted.writeAttribute('hidden', false);
    $$('.tabs a').each((tab) => tab.toggleClassName('active', tab.hash === (wanted.dataset.view ?? '')));
    document.title = `${wanted.down('.page-title').textContent} - Plesk Obsidian`;
  };

  $$('form').invoke('observe', 'submit', (event) => {
    event.stop();
    event.element().select('[data-most]').each((field) => {
      const refused = Number($F(field)) > Number(field.readAttribute('data-most'));
      field.writeAttribute('aria-invalid', String(refused));
      $(`${field.id}-refusal`).writeAttribute('hidden', !refused);
    });
  });

  $$('[data-filter]').invoke('observe', 'input', (event) => {
    const words = event.element().value.toLowerCase();
    event.element().next().select('tbody tr').each((row) => row.writeAttribute('hidden', !row.textContent.toLowerCase().include(words)));
  });

  Event.observe(window, 'hashchange', show);
  show();
});
