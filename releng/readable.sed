# Leaves of Maven's log what a reader needs: modules, test results, warnings about our own files, errors, the end.
# Dropped are, above all, Tycho's hundreds of harmless notes on checksums and snapshot repositories.

/^\[INFO\] Building dev\.seriatim/{
	s/^\[INFO\] Building ([^ ]+) [^ ]+ +/\1 /p
	d
}
/^\[INFO\] (Running |Tests run:|BUILD |Total time:)/{
	s/^\[INFO\] //p
	d
}
/^\[WARNING\] (Tests run:|.*(sha-?1|snapshot|repository))/!{
	/^\[WARNING\] .*\.(java|mwe2|xtext|ecore|genmodel|MF|product|target)/b
}
/^\[WARNING\] Tests run:/b
/^\[(INFO|WARNING|DEBUG)\]/d
/^[A-Z][a-z]{2} [0-9]+, [0-9]+,? [0-9:]+.[AP]M org\.eclipse\.emf\.mwe/d
/^(INFO: |[0-9]+ +\[.*Mwe2Launcher.*\] INFO )/d
/^\[ERROR\] *$/d
/^\[ERROR\] (To see the full stack trace|Re-run Maven|For more information about|\[Help|After correcting|  mvn <args>|See dump files)/d
s/^\[ERROR\] (Tests run:)/\1/
/^[[:space:]]*$/d
