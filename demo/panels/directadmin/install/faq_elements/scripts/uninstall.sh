#!/bin/sh
# Run by the plugin manager before it removes the plugin: nothing stands outside its folder.
echo "Mail help is removed."
