/** Build step: compiles the data packages into the files that the program reads at run time. Not shipped. */
