$('form').on('submit', (event) => {
  event.preventDefault();
  $(event.target)
    .find('[data-most]')
    .each((_, field) => {
      const refused = Number(field.value) > Number(field.dataset.most);
      field.setAttribute('aria-invalid', String(refused));
      $(`#${field.id}-refusal`).prop('hidden', !refused);
    });
});

$('[data-filter]').on('input', ({ target }) => {
  $(target).next().find('tbody tr').each((_, row) => void (row.hidden = !row.textContent.toLowerCase().includes(target.value.toLowerCase())));
});

// Links of a section change what the shell shows.
$('a[href^="/ispmgr?"]').on('click', (event) => {
  event.preventDefault();
  top.location.hash = `/form?func=${new URLSearchParams(event.currentTarget.search).get('func')}`;
});
