/** Writers, one class a format, each from the neutral JSON form. */
package dev.seriatim.report;
