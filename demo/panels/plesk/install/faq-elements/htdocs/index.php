<?php

// The extension has no page of its own: help stands on every page already.
header('Location: /');
