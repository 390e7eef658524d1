/** Mail, patches, git and C source: everything that fills the model from the outside world. Nothing here knows an API. */
package dev.seriatim.series;
