jQuery(document).ready(function ($) {
  function show() {
    var views = $('.view');
    var wanted = views.filter(function () {
      return ($(this).attr('data-view') || '') === location.hash;
    });
    views.prop('hidden', true);
    (wanted.length ? wanted : views.first()).prop('hidden', false);
  }

  $('form').on('submit', function (event) {
    event.preventDefault();
    $('[data-most]', this).each(function () {
      var refused = Number(this.value) > Number($(this).attr('data-most'));
      $(this).attr('aria-invalid', String(refused)).closest('.form-group').toggleClass('has-error', refused);
      $('#' + this.id + '-refusal').prop('hidden', !refused);
    });
  });

  $('[data-filter]').on('input', function () {
    var words = this.value.toLowerCase();
    $(this).next().find('tbody tr').each(function () {
      $(this).prop('hidden', $(this).text().toLowerCase().indexOf(words) < 0);
    });
  });

  $(window).on('hashchange', show);
  show();
});
