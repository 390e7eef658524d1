struct mutex;
