$(document).ready(() => {
  $('form').on('submit', (event) => {
    event.preventDefault();
    $('[data-most]', event.target).each(function () {
      const refused = Number(this.value) > Number($(this).data('most'));
      $(this).attr('aria-invalid', String(refused));
      $(`#${this.id}-refusal`).prop('hidden', !refused);
    });
  });

  $('[data-filter]').on('input', function () {
    const words = this.value.toLowerCase();
    $(this).next().find('tbody tr').each((_, row) => $(row).prop('hidden', !$(row).text().toLowerCase().includes(words)));
  });
});
